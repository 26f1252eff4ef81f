package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import java.util.List;

/**
 * Tells a category that is looked in from a word that only describes: the {@code portátil} of {@code funda para
 * portátil} and of {@code altavoz portátil} is no laptop.
 */
final class NameReading {

    static final String PURPOSE = "purpose";

    private final LanguagePack pack;
    private final CatalogWords catalogue;
    private final Lead purpose;

    NameReading(LanguagePack pack, CatalogWords catalogue) {
        this.pack = pack;
        this.catalogue = catalogue;
        this.purpose = new Lead(pack, PURPOSE);
    }

    /** @param candidates all readings, overlapping ones too */
    static List<Candidate> withoutDescribing(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !isDescribing(candidate, candidates))
                .toList();
    }

    /** Right after a category, what may be an attribute is one. */
    private static boolean isDescribing(Candidate candidate, List<Candidate> all) {
        return isCategory(candidate)
                && all.stream().anyMatch(other -> isSameStretch(other, candidate) && isAttribute(other))
                && all.stream().anyMatch(other -> other.to() == candidate.from() && isCategory(other));
    }

    /** @param candidates without overlaps, in order of appearance */
    List<Candidate> withoutPurposes(List<Candidate> candidates, List<Token> tokens) {
        return candidates.stream()
                .filter(candidate -> !isPurpose(candidate, candidates, tokens))
                .toList();
    }

    /** {@code para portátil}, when something for it was named before: a word of the wish, no category to look in. */
    private boolean isPurpose(Candidate candidate, List<Candidate> all, List<Token> tokens) {
        return isCategory(candidate)
                && purpose.stands(tokens, candidate.from())
                && isNamedBefore(candidate, all, tokens);
    }

    private boolean isNamedBefore(Candidate candidate, List<Candidate> all, List<Token> tokens) {
        return all.stream().anyMatch(other -> other.from() < candidate.from() && isCategory(other))
                || tokens.subList(0, candidate.from()).stream()
                        .map(Token::normal)
                        .anyMatch(word -> !pack.stopWords().contains(word) && catalogue.names(word));
    }

    private static boolean isSameStretch(Candidate one, Candidate other) {
        return one.from() == other.from() && one.to() == other.to();
    }

    private static boolean isCategory(Candidate candidate) {
        return candidate.entities().getFirst().entity().equals("categoria");
    }

    private static boolean isAttribute(Candidate candidate) {
        return candidate.entities().getFirst().entity().equals("atributo");
    }
}
