package dev.tendero.runtime.answer;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The brands that a shop sells. A model that names one of them which no row of the turn holds is inventing. */
@FunctionalInterface
public interface KnownNames {

    KnownNames NONE = folded -> false;

    /** @param folded one to three words in lower case without accents, joined by single blanks */
    boolean contains(String folded);

    static KnownNames of(Collection<String> brands) {
        Set<String> folded = brands.stream().map(KnownNames::fold).collect(Collectors.toUnmodifiableSet());
        return folded::contains;
    }

    private static String fold(String brand) {
        return Word.of(brand).stream().map(Word::fold).collect(Collectors.joining(" "));
    }
}
