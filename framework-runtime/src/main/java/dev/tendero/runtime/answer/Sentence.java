package dev.tendero.runtime.answer;

import dev.tendero.api.Product;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/**
 * A sentence of a model, read with a turn's facts in mind.
 *
 * @param before the product that the sentence before was about, when it was about one alone
 */
record Sentence(
        String text,
        String folded,
        List<Word> words,
        List<Mention> mentions,
        List<Amount> amounts,
        Set<Product> before) {

    static Sentence of(String text, Facts facts, Mentions mentions, Set<Product> before) {
        String folded = Folding.fold(text);
        List<Word> words = Word.of(text);
        Set<java.math.BigDecimal> prices = new HashSet<>(facts.prices());
        prices.addAll(facts.listPrices());
        List<Mention> named = mentions.in(words);
        List<Amount> amounts = Amount.of(folded, words, prices).stream()
                .filter(amount -> named.stream().noneMatch(m -> m.start() <= amount.start() && amount.end() <= m.end()))
                .toList();
        return new Sentence(text, folded, words, named, amounts, before);
    }

    boolean isQuestion() {
        return text.contains("?");
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
