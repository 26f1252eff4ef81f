package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a category that is looked in from a word that only describes: the {@code portátil} of {@code funda para
 * portátil} and of {@code altavoz portátil} is no laptop.
 */
final class NameReading {

    private final LanguagePack pack;
    private final CatalogWords catalogue;
    private final Lead purpose;
    private final Lead complement;
    private final Lead without;
    /** Of all languages: what products are called need not be in their customers'. */
    private final List<Lead> of;

    private final Set<String> small;

    NameReading(LanguagePack pack, CatalogWords catalogue) {
        this.pack = pack;
        this.catalogue = catalogue;
        this.purpose = Lead.of(pack, Lead.Kind.PURPOSE);
        this.complement = Lead.of(pack, Lead.Kind.COMPLEMENT);
        this.without = Lead.of(pack, Lead.Kind.WITHOUT);
        List<LanguagePack> packs =
                LanguagePack.CODES.stream().map(LanguagePack::of).toList();
        this.of = packs.stream().map(each -> Lead.of(each, Lead.Kind.OF)).toList();
        this.small = packs.stream().flatMap(each -> each.stopWords().stream()).collect(Collectors.toUnmodifiableSet());
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
                .filter(candidate -> !isPurpose(candidate, candidates, tokens)
                        && !isComplement(candidate, candidates, tokens)
                        && !isCloserName(candidate, candidates))
                .toList();
    }

    /**
     * {@code para portátil} or {@code para Samsung}, when something for it was named before: a word of the wish,
     * nothing to look in.
     */
    private boolean isPurpose(Candidate candidate, List<Candidate> all, List<Token> tokens) {
        return (isCategory(candidate) || isBrand(candidate))
                && purpose.stands(tokens, candidate.from())
                && isNamedBefore(candidate, all, tokens);
    }

    /** Right after a category, the name of another one says which of its things: {@code bajo eléctrico}. */
    private static boolean isCloserName(Candidate candidate, List<Candidate> all) {
        return isCategory(candidate)
                && all.stream().anyMatch(other -> other.to() == candidate.from() && isCategory(other));
    }

    /** {@code limonero en maceta}, {@code taladro sin cable}: a part of what was named right before. */
    private boolean isComplement(Candidate candidate, List<Candidate> all, List<Token> tokens) {
        if (!isCategory(candidate)) {
            return false;
        }
        if (!isTied(candidate, tokens)) {
            int whole = nounBefore(candidate, tokens, small);
            return whole >= 0 && isNameOf(candidate, tokens, whole);
        }
        int named = nounBefore(candidate, tokens, pack.stopWords());
        return named >= 0
                && all.stream()
                        .filter(other -> other.covers(named))
                        .findFirst()
                        .map(NameReading::isCategory)
                        .orElseGet(() -> catalogue.names(tokens.get(named).normal()));
    }

    private static int nounBefore(Candidate candidate, List<Token> tokens, Set<String> skipped) {
        int noun = candidate.from() - 1;
        while (noun >= 0 && skipped.contains(tokens.get(noun).normal())) {
            noun--;
        }
        return noun;
    }

    /** {@code dulce de leche}: what a product is called by in one is looked for in one. */
    private boolean isNameOf(Candidate candidate, List<Token> tokens, int named) {
        return of.stream().anyMatch(lead -> lead.stands(tokens, candidate.from()))
                && catalogue.callOne(tokens.get(named).normal()
                        + ' '
                        + tokens.get(candidate.to() - 1).normal());
    }

    private boolean isTied(Candidate candidate, List<Token> tokens) {
        return complement.stands(tokens, candidate.from()) || without.stands(tokens, candidate.from());
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

    private static boolean isBrand(Candidate candidate) {
        return candidate.entities().getFirst().entity().equals("marca");
    }

    private static boolean isAttribute(Candidate candidate) {
        return candidate.entities().getFirst().entity().equals("atributo");
    }
}
