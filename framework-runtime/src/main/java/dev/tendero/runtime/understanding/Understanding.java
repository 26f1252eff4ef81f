package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Utterance;
import java.util.List;

/**
 * What a message means, before anyone acts on it.
 *
 * @param intents every intent of the shop, most confident first
 * @param leastConfidence with less than that none of the intents is meant, as far as the shop's examples tell, 0 to 1
 * @param entities without overlaps, in order of appearance
 * @param searchText the content words that no entity has taken (stop words and words that only ask are dropped), in the
 *     customer's spelling with synonyms applied, joined by blanks
 */
public record Understanding(
        Utterance utterance,
        List<ScoredIntent> intents,
        double leastConfidence,
        List<Entity> entities,
        String searchText) {

    public Understanding {
        intents = List.copyOf(intents);
        entities = List.copyOf(entities);
    }
}
