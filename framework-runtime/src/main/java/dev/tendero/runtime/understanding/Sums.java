package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sums that customers set, {@code ¿cuánto es quince por tres?}: they name nothing that a shop has. Where an intent's
 * examples set some, it answers them.
 */
final class Sums {

    /** The kind of its patterns. */
    static final String KIND = "sum";

    private final LanguagePack pack;
    private final List<Pattern> patterns;

    /** @param examples of the intents */
    Sums(LanguagePack pack, Stream<Utterance> examples) {
        this.pack = pack;
        List<Pattern> sums = pack.patterns().stream()
                .filter(pattern -> pattern.entity().equals(KIND))
                .map(pattern -> Pattern.compile(pattern.regex()))
                .toList();
        this.patterns = examples.anyMatch(example -> isAny(sums, example)) ? List.of() : sums;
    }

    /** Whether it does nothing else: {@code tornillos de 4 por 40} speaks of screws. */
    boolean isAll(Utterance utterance, List<Candidate> found, WishWords.Wish wish) {
        return found.isEmpty() && wish.product().isEmpty() && isAny(patterns, utterance);
    }

    private boolean isAny(List<Pattern> sums, Utterance utterance) {
        if (sums.isEmpty() || numbers(utterance) < 2) {
            return false;
        }
        String said = String.join(" ", Words.of(utterance.tokens(), pack).forms());
        return sums.stream().anyMatch(pattern -> pattern.matcher(said).find());
    }

    private int numbers(Utterance utterance) {
        int count = 0;
        for (Token token : utterance.tokens()) {
            String word = token.normal();
            count += Character.isDigit(word.charAt(0)) || pack.numbers().containsKey(word) ? 1 : 0;
        }
        return count;
    }
}
