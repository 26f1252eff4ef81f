package dev.tendero.intents.shop;

import dev.tendero.api.Entity;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Token;
import dev.tendero.api.spi.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the things that are compared, as a part of the message names it.
 *
 * @param search what it says of it, within the limits of the whole wish
 * @param said the part's own words for it
 * @param isArticled whether an article stands before it: {@code el firme} is a thing, {@code con HDMI} is none
 * @param isTied whether it says what the thing before it is for or has
 */
record Side(ProductSearch search, String said, boolean isArticled, boolean isTied) {

    private static final Set<String> ARTICLES =
            Set.of("el", "la", "los", "las", "un", "una", "the", "a", "an", "o", "os", "as", "um", "uma", "al", "del");

    private static final Set<String> NAMES = Set.of("producto", "categoria", "marca", "atributo");

    /** @param limits what holds of all sides, as {@link Sides#limits} */
    static Side of(Turn turn, ProductSearch limits, int from, int to) {
        List<Entity> entities = turn.slots().entities().stream()
                .filter(entity -> !entity.carried() && !entity.negated())
                .filter(entity -> entity.start() >= from && entity.end() <= to)
                .toList();
        List<Token> words = words(turn, from, to);
        int start = Stream.concat(
                        entities.stream()
                                .filter(entity -> NAMES.contains(entity.entity()))
                                .map(Entity::start),
                        words.stream().map(Token::start))
                .min(Integer::compare)
                .orElse(to);
        ProductSearch search = limits.change()
                .text(words.stream().map(Token::text).collect(Collectors.joining(" ")))
                .brands(values(entities, "marca"))
                .categories(values(entities, "categoria"))
                .attributes(attributes(entities))
                .build();
        String text = turn.utterance().text();
        String said = text.substring(start, end(turn, words, start, to));
        boolean isTied = entities.stream().anyMatch(entity -> entity.parts().containsKey("purpose"));
        return new Side(search, trimmed(said), isAfterArticle(text.substring(from, start)), isTied);
    }

    /** Whether it is another thing, {@code y un rastrillo}, and not more of the same, {@code con velcro y luces}. */
    boolean beginsAnew() {
        return isArticled || !search.categories().isEmpty();
    }

    /** Whether it says what it is, and not only how it is to be. */
    boolean namesAThing() {
        return !search.text().isBlank() || !search.categories().isEmpty();
    }

    /** Whether words or a brand name it, and not its category alone. */
    boolean isProduct() {
        return !search.text().isBlank() || !search.brands().isEmpty();
    }

    /** Behind its last name where a limit follows: {@code la pluma por menos de 100 euros} says {@code pluma}. */
    private static int end(Turn turn, List<Token> words, int start, int to) {
        List<Entity> after = turn.slots().entities().stream()
                .filter(entity -> !entity.carried() && entity.start() >= start && entity.end() <= to)
                .toList();
        OptionalInt limit = after.stream()
                .filter(entity -> !NAMES.contains(entity.entity()) || entity.negated())
                .mapToInt(Entity::start)
                .min();
        if (limit.isEmpty()) {
            return to;
        }
        Stream<Integer> names = after.stream()
                .filter(entity -> NAMES.contains(entity.entity()) && !entity.negated())
                .map(Entity::end);
        return Stream.concat(names, words.stream().map(Token::end))
                .filter(end -> end <= limit.getAsInt())
                .max(Integer::compare)
                .orElse(to);
    }

    private static String trimmed(String said) {
        return said.replaceAll("[\\s?!.,;:]+$", "");
    }

    private static boolean isAfterArticle(String before) {
        String[] words = before.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        return words.length > 0 && ARTICLES.contains(words[words.length - 1]);
    }

    /** Those that no entity but {@code producto} has taken and that name something. */
    private static List<Token> words(Turn turn, int from, int to) {
        Set<String> looked = Stream.concat(
                        Stream.of(turn.searchText()),
                        turn.slots().wanted("producto").stream()
                                .filter(entity -> !entity.carried())
                                .map(Entity::value))
                .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")))
                .collect(Collectors.toSet());
        List<Entity> taken = turn.slots().entities().stream()
                .filter(entity -> !entity.entity().equals("producto"))
                .toList();
        return turn.utterance().tokens().stream()
                .filter(token -> token.start() >= from && token.end() <= to)
                .filter(token -> taken.stream()
                        .noneMatch(entity -> token.start() >= entity.start() && token.end() <= entity.end()))
                .filter(token ->
                        looked.contains(token.text().toLowerCase(Locale.ROOT)) || looked.contains(token.normal()))
                .toList();
    }

    private static List<String> values(List<Entity> entities, String kind) {
        return entities.stream()
                .filter(entity -> entity.entity().equals(kind))
                .map(Entity::value)
                .distinct()
                .toList();
    }

    private static Map<String, List<String>> attributes(List<Entity> entities) {
        return entities.stream()
                .filter(entity -> entity.entity().equals("atributo"))
                .filter(entity -> entity.parts().containsKey("name"))
                .collect(Collectors.groupingBy(
                        entity -> String.valueOf(entity.parts().get("name")),
                        Collectors.mapping(Wish::value, Collectors.toList())));
    }

    /** The values of attributes it says; empty where it says anything else. */
    String valuesAlone() {
        boolean isMore = !search.text().isBlank()
                || !search.categories().isEmpty()
                || !search.brands().isEmpty();
        return isMore ? "" : values();
    }

    private String values() {
        return search.attributes().values().stream().flatMap(List::stream).collect(Collectors.joining(" "));
    }

    List<String> words() {
        return search.text().isBlank()
                ? List.of()
                : List.of(search.text().strip().split("\\s+"));
    }

    boolean isNamed() {
        boolean isTold = !search.attributes().isEmpty() || !search.categories().isEmpty();
        return search.brands().size() == 1 || !search.text().isBlank() || (isTold && isArticled);
    }

    /**
     * What it may mean, the likeliest first: of the kind of things that the other side is, of any kind, and by nothing
     * but words.
     *
     * @param topic categories of all sides, for one that names none
     */
    List<ProductSearch> readings(List<String> topic) {
        List<ProductSearch> readings = new ArrayList<>();
        if (search.categories().isEmpty() && !topic.isEmpty()) {
            readings.add(search.change().categories(topic).build());
        }
        readings.add(search);
        String values = values();
        if (!values.isEmpty()) {
            readings.add(search.change()
                    .attributes(Map.of())
                    .text((search.text() + " " + values).strip())
                    .build());
        }
        readings.add(search.change()
                .brands(List.of())
                .categories(List.of())
                .attributes(Map.of())
                .text(said.toLowerCase(Locale.ROOT))
                .build());
        return readings;
    }
}
