package dev.tendero.runtime.understanding;

import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import java.util.List;
import java.util.regex.Pattern;

/** Sums that customers set, {@code ¿cuánto es quince por tres?}: they name nothing that a shop has. */
final class Sums {

    /** The kind of its patterns. */
    static final String KIND = "sum";

    private final LanguagePack pack;
    private final List<Pattern> patterns;

    Sums(LanguagePack pack) {
        this.pack = pack;
        this.patterns = pack.patterns().stream()
                .filter(pattern -> pattern.entity().equals(KIND))
                .map(pattern -> Pattern.compile(pattern.regex()))
                .toList();
    }

    /** Whether it does nothing else: {@code tornillos de 4 por 40} speaks of screws. */
    boolean isAll(Utterance utterance, List<Candidate> found, WishWords.Wish wish) {
        if (!found.isEmpty() || wish.product().isPresent()) {
            return false;
        }
        String said = String.join(" ", Words.of(utterance.tokens(), pack).forms());
        return patterns.stream().anyMatch(pattern -> pattern.matcher(said).find());
    }
}
