package dev.tendero.runtime.answer;

import dev.tendero.api.Product;
import dev.tendero.api.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a reply may state: the turn's rows, and the shop's own words (its name, the intent's templates). What the
 * customer said is kept apart: it may be repeated, not confirmed.
 *
 * @param trusted the rows and the shop's words, folded
 * @param trustedWords the words of that, folded
 * @param trustedNumbers the numbers of that
 * @param trustedAmounts the amounts of money of that
 * @param trustedPercents the percentages of that
 * @param customerWords what the customer said, folded words
 * @param total how many products fitted in all
 */
record Facts(
        List<Product> products,
        List<Row> rows,
        String trusted,
        Set<String> trustedWords,
        Set<BigDecimal> trustedNumbers,
        Set<BigDecimal> trustedAmounts,
        List<Percent> trustedPercents,
        Set<String> customerWords,
        Set<BigDecimal> customerNumbers,
        long total,
        KnownNames known) {

    private static final List<String> QUANTITIES =
            List.of("stock", "quantity", "cantidad", "existencias", "unidades", "units");

    /**
     * @param shopWords what the shop itself says: its name, its rendered templates without the customer's words
     * @param customer what the customer said in this conversation
     */
    static Facts of(
            List<Row> rows, long total, Collection<String> shopWords, Collection<String> customer, KnownNames known) {
        List<Product> products =
                rows.stream().map(Product::of).flatMap(Optional::stream).toList();
        String written = Stream.concat(rows.stream().flatMap(Facts::texts), shopWords.stream())
                .collect(Collectors.joining("\n"));
        String trusted = Folding.fold(written);
        List<Word> words = Word.of(written);
        List<Word> said = Word.of(String.join("\n", customer));
        return new Facts(
                products,
                rows,
                trusted,
                folds(words),
                numbers(words),
                amounts(trusted, words),
                written.lines()
                        .flatMap(line -> Percent.of(Word.of(line)).stream())
                        .toList(),
                folds(said),
                numbers(said),
                total,
                known);
    }

    /** What the customer pays for any of the products. */
    Set<BigDecimal> prices() {
        return products.stream().map(Product::price).map(Numerals::plain).collect(Collectors.toSet());
    }

    Set<BigDecimal> listPrices() {
        return products.stream()
                .map(Product::listPrice)
                .filter(Objects::nonNull)
                .map(Numerals::plain)
                .collect(Collectors.toSet());
    }

    /** How many of the product are left; empty when no row says so. */
    Optional<BigDecimal> quantity(Product product) {
        return rows.stream()
                .filter(row -> Product.of(row).filter(product::equals).isPresent())
                .flatMap(row -> QUANTITIES.stream().map(row::decimal).flatMap(Optional::stream))
                .map(Numerals::plain)
                .findFirst();
    }

    private static Stream<String> texts(Row row) {
        return row.columns().keySet().stream()
                .filter(column -> !column.endsWith("_key") && !column.equals("id"))
                .map(column -> row.text(column).orElse(""))
                .filter(text -> !addressesAModel(text));
    }

    /** A text that tells a model what to say is no fact about a product, nor is what stands beside that. */
    static boolean addressesAModel(String text) {
        return Lexicon.pattern("instruction")
                .matcher(Folding.fold(PlainText.value(text)))
                .find();
    }

    private static Set<String> folds(List<Word> words) {
        return words.stream().map(Word::fold).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<BigDecimal> numbers(List<Word> words) {
        Set<BigDecimal> numbers = new HashSet<>();
        for (Word word : words) {
            if (word.isNumber()) {
                numbers.addAll(Numerals.figures(word.fold()));
            } else if (word.isCode()) {
                Stream.of(word.fold().split("\\D+"))
                        .filter(digits -> !digits.isEmpty() && digits.length() < 10)
                        .forEach(digits -> numbers.add(Numerals.plain(digits)));
            }
        }
        for (int i = 0; i < words.size(); i++) {
            int length = Numerals.wordsLength(words, i);
            if (length > 0) {
                numbers.add(Numerals.value(words, i, length));
            }
        }
        return numbers;
    }

    private static Set<BigDecimal> amounts(String folded, List<Word> words) {
        Set<BigDecimal> amounts = new HashSet<>();
        new ArrayList<>(Amount.of(folded, words, Set.of())).forEach(amount -> amounts.addAll(amount.values()));
        return amounts;
    }
}
