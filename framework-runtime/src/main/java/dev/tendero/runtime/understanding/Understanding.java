package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a message means, before anyone acts on it.
 *
 * @param intents every intent of the shop, most confident first
 * @param leastConfidence with less than that none of the intents is meant, as far as the shop's examples tell, 0 to 1
 * @param entities without overlaps, in order of appearance
 * @param searchText the content words that no entity has taken (stop words and words that only ask are dropped), in the
 *     customer's spelling with synonyms applied, joined by blanks
 * @param bareName who answers a message that does nothing but name a thing; empty for all others
 */
public record Understanding(
        Utterance utterance,
        List<ScoredIntent> intents,
        double leastConfidence,
        List<Entity> entities,
        String searchText,
        Optional<String> bareName) {

    public Understanding {
        intents = List.copyOf(intents);
        entities = List.copyOf(entities);
    }

    /** Of a message that says more than a name. */
    public Understanding(
            Utterance utterance,
            List<ScoredIntent> intents,
            double leastConfidence,
            List<Entity> entities,
            String searchText) {
        this(utterance, intents, leastConfidence, entities, searchText, Optional.empty());
    }

    /** The same message with other entities, and other words to search for. */
    public Understanding with(List<Entity> others, String words) {
        return new Understanding(utterance, intents, leastConfidence, others, words, bareName);
    }

    /** What spoke for that intent and against it. */
    public Stream<Evidence> evidenceFor(String intent) {
        return intents.stream()
                .filter(scored -> scored.intent().equals(intent))
                .flatMap(scored -> scored.evidence().stream());
    }

    /** How well that intent fits; 0 for one that the shop does not have. */
    public double confidenceOf(String intent) {
        return intents.stream()
                .filter(scored -> scored.intent().equals(intent))
                .mapToDouble(ScoredIntent::confidence)
                .findFirst()
                .orElse(0);
    }
}
