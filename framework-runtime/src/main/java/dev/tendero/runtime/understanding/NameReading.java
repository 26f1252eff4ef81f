package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells a category that is looked in from a word that only describes: the {@code portátil} of {@code funda para
 * portátil} and of {@code altavoz portátil} is no laptop.
 */
final class NameReading {

    /** Words behind an amount among which its title goes on. */
    private static final int TITLE = 3;

    private static final Pattern WORD = Pattern.compile("\\s+");

    private final LanguagePack pack;
    private final CatalogWords catalogue;
    private final Lead purpose;
    private final Lead complement;
    private final Lead clause;
    private final Lead action;
    private final Lead without;
    /** Of all languages: what products are called need not be in their customers'. */
    private final List<Lead> of;

    private final Set<String> small;

    NameReading(LanguagePack pack, CatalogWords catalogue) {
        this.pack = pack;
        this.catalogue = catalogue;
        this.purpose = Lead.of(pack, Lead.Kind.PURPOSE);
        this.complement = Lead.of(pack, Lead.Kind.COMPLEMENT);
        this.clause = Lead.of(pack, Lead.Kind.CLAUSE);
        this.action = Lead.of(pack, Lead.Kind.ACTION);
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
    List<Candidate> withoutPurposes(List<Candidate> candidates, Utterance utterance) {
        List<Token> tokens = utterance.tokens();
        List<Candidate> whole = withWholeNames(candidates, tokens);
        return whole.stream()
                .filter(candidate -> !isPurpose(candidate, whole, tokens)
                        && !isComplement(candidate, whole, tokens)
                        && !isOfAnother(candidate, whole, tokens)
                        && !isCloserName(candidate, whole, utterance))
                .toList();
    }

    /**
     * The {@code instrumentos} of {@code instrumentos de percusión} are that category, and not the one of wind
     * instruments, of which it is the first word.
     */
    private List<Candidate> withWholeNames(List<Candidate> candidates, List<Token> tokens) {
        List<Candidate> whole = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Candidate before = whole.isEmpty() ? null : whole.getLast();
            if (before != null && isPart(before) && !isPart(candidate) && isOf(candidate, before, tokens)) {
                whole.removeLast();
                whole.add(new Candidate(candidate.entities(), before.from(), candidate.to(), candidate.rank()));
            } else {
                whole.add(candidate);
            }
        }
        return whole;
    }

    /**
     * Whether it is the name of a category said in part; one of two that it has, {@code fundas y estuches}, is whole.
     */
    private static boolean isPart(Candidate candidate) {
        int said = candidate.to() - candidate.from();
        return isCategory(candidate)
                && CategoryHeads.ENUMERATION
                        .splitAsStream(candidate.entities().getFirst().value())
                        .noneMatch(name -> WORD.splitAsStream(name).count() <= said);
    }

    /** {@code cuerdas de guitarra}: what the one is of is a word of the wish, and nothing to look in. */
    private boolean isOfAnother(Candidate candidate, List<Candidate> all, List<Token> tokens) {
        return all.stream().anyMatch(other -> isOf(candidate, other, tokens));
    }

    /** Whether nothing but a small word that ties it stands between two categories. */
    private boolean isOf(Candidate candidate, Candidate other, List<Token> tokens) {
        return isCategory(candidate)
                && isCategory(other)
                && other.to() < candidate.from()
                && of.stream().anyMatch(lead -> lead.spans(tokens.subList(other.to(), candidate.from())));
    }

    /**
     * {@code para portátil} or {@code para Samsung}, when something for it was named before, and what that has or does,
     * {@code donde quepan dos cascos}: a word of the wish, nothing to look in.
     */
    private boolean isPurpose(Candidate candidate, List<Candidate> all, List<Token> tokens) {
        int at = described(candidate, all);
        boolean isFor = (isCategory(candidate) || isBrand(candidate)) && purpose.stands(tokens, at);
        boolean isWith = isCategory(candidate) && clause.stands(tokens, at);
        return (isFor || isWith) && isNamedBefore(candidate, all, tokens);
    }

    /** Where what describes it begins, {@code for normal hair}. */
    private static int described(Candidate candidate, List<Candidate> all) {
        return all.stream()
                .filter(other -> other.to() == candidate.from() && isAttribute(other))
                .mapToInt(Candidate::from)
                .findFirst()
                .orElse(candidate.from());
    }

    /**
     * Right beside a category, the name of another one says which of its things: {@code bajo eléctrico}, {@code guitar
     * strings}.
     */
    private boolean isCloserName(Candidate candidate, List<Candidate> all, Utterance utterance) {
        boolean isFirst = pack.small().thingsStandLast();
        return isCategory(candidate)
                && all.stream()
                        .filter(NameReading::isCategory)
                        .anyMatch(other -> isFirst
                                ? standBeside(candidate, other, utterance)
                                : standBeside(other, candidate, utterance));
    }

    /** Without a comma between them. */
    private static boolean standBeside(Candidate first, Candidate second, Utterance utterance) {
        return first.to() == second.from()
                && utterance
                        .text()
                        .substring(
                                utterance.tokens().get(first.to() - 1).end(),
                                utterance.tokens().get(second.from()).start())
                        .isBlank();
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

    /** The {@code leer} of {@code lámpara para leer en el sofá}. */
    private boolean isDone(List<Token> tokens, int at) {
        return purpose.stands(tokens, at) && action.spans(tokens.subList(at, at + 1));
    }

    private int nounBefore(Candidate candidate, List<Token> tokens, Set<String> skipped) {
        int noun = candidate.from() - 1;
        while (noun >= 0 && (skipped.contains(tokens.get(noun).normal()) || isDone(tokens, noun))) {
            noun--;
        }
        return noun;
    }

    /** Whether the amount in words is the beginning of what a product is called, {@code cien años de soledad}. */
    boolean isOfTitle(Candidate amount, List<Token> tokens) {
        return pack.numbers().containsKey(tokens.get(amount.from()).normal())
                && tokens.subList(amount.to(), Math.min(tokens.size(), amount.to() + TITLE)).stream()
                        .map(Token::normal)
                        .filter(word -> !pack.stopWords().contains(word))
                        .findFirst()
                        .filter(word -> catalogue.callOne(content(tokens, amount) + ' ' + word))
                        .isPresent();
    }

    private String content(List<Token> tokens, Candidate amount) {
        return tokens.subList(amount.from(), amount.to()).stream()
                .map(Token::normal)
                .filter(word ->
                        pack.numbers().containsKey(word) || !pack.stopWords().contains(word))
                .collect(Collectors.joining(" "));
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
