package dev.tendero.runtime.answer;

import dev.tendero.api.Product;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * A sentence of a model, read with a turn's facts in mind.
 *
 * @param before the product that it goes on about where it names none; empty where it begins anew
 */
record Sentence(
        String text,
        String folded,
        List<Word> words,
        List<Mention> mentions,
        List<Amount> amounts,
        List<Percent> percents,
        Set<Product> before) {

    private static final Set<String> PRONOUNS = Set.of("su", "it", "its", "seu", "ele", "ela");

    /** @param topic the product that the reply has come to speak of; empty where it is none or several */
    static Sentence of(String text, Facts facts, Mentions mentions, Set<Product> topic) {
        String folded = Folding.fold(text);
        List<Word> words = Word.of(text);
        Set<java.math.BigDecimal> prices = new HashSet<>(facts.prices());
        prices.addAll(facts.listPrices());
        List<Mention> named = mentions.in(words);
        List<Amount> amounts = Amount.of(folded, words, prices).stream()
                .filter(amount -> named.stream().noneMatch(m -> m.start() <= amount.start() && amount.end() <= m.end()))
                .toList();
        Set<Product> before = goesOn(folded, words) ? topic : Set.of();
        return new Sentence(text, folded, words, named, amounts, Percent.of(words), before);
    }

    /**
     * {@code Cuesta 20 €} and {@code Por 20 € te lo llevas} do, {@code Todos cuestan 20 €} and {@code Otro …} don't.
     */
    private static boolean goesOn(String folded, List<Word> words) {
        String first = words.isEmpty() ? "" : words.getFirst().fold();
        return Lexicon.SUBJECT_VERBS.contains(first)
                || PRONOUNS.contains(first)
                || Stream.of("several", "another")
                        .noneMatch(key -> Lexicon.pattern(key).matcher(folded).find());
    }

    /** Whether it names no product of the answer, but speaks of another than the sentence before. */
    boolean turnsToAnother() {
        return mentions.isEmpty() && says("another") && !says("negation");
    }

    boolean isQuestion() {
        return text.contains("?");
    }

    List<Numeral> numerals() {
        return Numeral.in(words);
    }

    boolean says(String key) {
        return Lexicon.pattern(key).matcher(folded).find();
    }

    List<MatchResult> all(String key) {
        return Lexicon.pattern(key).matcher(folded).results().toList();
    }

    /** The sentence's own words from {@code start} to {@code end}, with a little around them. */
    String excerpt(int start, int end) {
        return text.substring(Math.max(0, start - 15), Math.min(text.length(), end + 15))
                .strip();
    }

    /**
     * The products that what is said at {@code place} is said of: those last named before it; where the first such
     * thing in the sentence stands before all names, those named next.
     *
     * @param firstPlace where the first thing of that kind is said
     */
    Optional<Set<Product>> subject(int place, int firstPlace) {
        if (mentions.isEmpty()) {
            return before.isEmpty() ? Optional.empty() : Optional.of(before);
        }
        Optional<Mention> last =
                mentions.stream().filter(m -> m.start() < place).reduce((a, b) -> b);
        Optional<Mention> next =
                mentions.stream().filter(m -> m.start() >= place).findFirst();
        boolean forwards = firstPlace < mentions.getFirst().start();
        return (forwards ? next.or(() -> last) : last.or(() -> next)).map(Mention::products);
    }

    /** The products named before {@code place} and after {@code from}. */
    List<Set<Product>> named(int from, int place) {
        return mentions.stream()
                .filter(m -> m.start() >= from && m.end() <= place)
                .map(Mention::products)
                .toList();
    }

    /** Every product that the sentence can be about. */
    Set<Product> about() {
        Set<Product> about = new LinkedHashSet<>();
        mentions.forEach(mention -> about.addAll(mention.products()));
        return about;
    }
}
