package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.Product;
import dev.tendero.api.Row;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each of a few products' records says of what is asked of all of them, {@code ¿filtran la luz azul?} */
final class EachTold {

    private EachTold() {}

    /** @return empty where one product is meant, or nothing is asked in words */
    static Optional<Answer> of(Turn turn) {
        List<Product> products = Pointed.isImplied(turn) ? Pointed.products(turn) : List.of();
        if (products.size() < 2) {
            return Optional.empty();
        }
        return ofOneThing(turn, products).or(() -> each(turn, products));
    }

    /** {@code ¿qué largo tienen?} of variants that are shown, and differ in that. */
    static Optional<Answer> ofShown(Turn turn) {
        List<Product> shown = turn.shown();
        return Pointed.isImplied(turn) && areVariants(turn, shown) && SoldIn.differ(turn, shown)
                ? each(turn, shown)
                : Optional.empty();
    }

    private static Optional<Answer> ofOneThing(Turn turn, List<Product> products) {
        return areVariants(turn, products) ? SoldIn.of(turn, products.getFirst().key()) : Optional.empty();
    }

    private static boolean areVariants(Turn turn, List<Product> products) {
        return turn.catalog().areVariants(products.stream().map(Product::key).toList());
    }

    private static Optional<Answer> each(Turn turn, List<Product> products) {
        List<String> asked = Words.ofContent(asked(turn));
        List<Row> rows = Products.read(
                        turn.queries(), products.stream().map(Product::key).toList())
                .stream()
                .map(row -> told(turn, row, asked))
                .toList();
        return Optional.of(Answer.of(rows).withVariant("each"));
    }

    /** The words that are left, or all of them where an attribute is asked for by its name. */
    private static String asked(Turn turn) {
        return turn.searchText().isBlank() ? turn.utterance().text() : turn.searchText();
    }

    private static Row told(Turn turn, Row product, List<String> asked) {
        String told = Stream.concat(attributes(turn, product), sentences(product))
                .filter(text -> Words.tellsAny(text, asked))
                .findFirst()
                .map(EachTold::withoutStop)
                .orElse("");
        boolean isNamed = told.isEmpty() && Words.tellsAny(product.text("name").orElse(""), asked);
        return isNamed ? Columns.with(product, "named", "1") : Columns.with(product, "told", told);
    }

    private static Stream<String> attributes(Turn turn, Row product) {
        return turn.queries().select("atributos", Map.of("product_key", Products.key(product))).stream()
                .map(row ->
                        row.text("name").orElse("") + ": " + row.text("value").orElse(""));
    }

    private static Stream<String> sentences(Row product) {
        return Stream.of(product.text("description").orElse("").split("(?<=[.!?;])\\s+"));
    }

    private static String withoutStop(String sentence) {
        return sentence.strip().replaceAll("[.;]$", "");
    }
}
