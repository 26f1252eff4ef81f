package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which words of a question the record does not say that answers it. */
final class Unsaid {

    private Unsaid() {}

    /** What is asked of the product and its record does not say is told. */
    static Answer told(Turn turn, Row product, Answer answer) {
        if (turn.searchText().isBlank()) {
            return answer;
        }
        ProductSearch named = ProductSearch.builder()
                .text(product.text("name").orElse("") + " " + turn.searchText())
                .page(1, 0)
                .build();
        ProductHits hits = turn.catalog().search(named);
        boolean isOfIt = hits.keys().equals(List.of(Products.key(product)));
        List<String> missing =
                hits.missing().stream().filter(word -> !isTold(word, answer)).toList();
        List<String> unsaid = withoutOtherAmounts(turn, missing);
        return !isOfIt || unsaid.isEmpty() ? answer : answer.with("unsaid", Words.written(turn, unsaid));
    }

    /** {@code ¿le vale a uno de 8 años?} of what is for six years and more: it says years, and not which are meant. */
    private static List<String> withoutOtherAmounts(Turn turn, List<String> missing) {
        boolean isCountedTold =
                Words.of(turn.searchText()).stream().anyMatch(word -> !isNumber(word) && !missing.contains(word));
        return isCountedTold ? missing.stream().filter(word -> !isNumber(word)).toList() : missing;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** What stands in the answer, {@code no lleva pilas}, or a word of its family, is not said to be missing. */
    private static boolean isTold(String word, Answer answer) {
        Stream<?> attributes = answer.values().get("attributes") instanceof List<?> columns
                ? columns.stream().flatMap(each -> each instanceof Map<?, ?> map ? map.values().stream() : Stream.of())
                : Stream.of();
        Stream<String> names =
                answer.rows().stream().map(row -> row.text("name").orElse(""));
        return Stream.of(attributes, names, Stream.of(answer.values().get("description")))
                .flatMap(each -> each)
                .anyMatch(text -> Words.tellsAny(String.valueOf(text), Words.of(word)));
    }
}
