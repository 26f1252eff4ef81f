package dev.tendero.web;

import dev.tendero.web.Feed.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the products of a reply have to be. Terms, with {@code ;} between them:
 *
 * <ul>
 *   <li>{@code category}, {@code brand}, {@code color}, {@code size}, {@code material} with a value; {@code not brand}
 *   <li>{@code name} with words that the title holds; {@code detail NAME VALUE}
 *   <li>{@code price} with {@code <}, {@code <=}, {@code >} or {@code >=}; {@code stock}
 *   <li>{@code cheapest}, {@code dearest}: in that order, beginning with the first of all that fit
 *   <li>{@code each brand A, B}: one of each
 *   <li>{@code ids}: these; {@code before 1, 3}: those of the turn before; {@code none}
 * </ul>
 */
record Expected(List<String> terms) {

    static Expected of(String text) {
        return new Expected(Stream.of(text.split(";")).map(String::strip).toList());
    }

    boolean none() {
        return terms.contains("none");
    }

    boolean cheapestFirst() {
        return terms.contains("cheapest");
    }

    boolean dearestFirst() {
        return terms.contains("dearest");
    }

    /** The values of the term that begins so; empty where there is none. */
    List<String> list(String term) {
        return terms.stream()
                .filter(each -> each.startsWith(term + " "))
                .flatMap(each -> Stream.of(each.substring(term.length()).split(",")))
                .map(String::strip)
                .toList();
    }

    boolean fits(Item item) {
        return terms.stream().allMatch(term -> predicate(term).test(item));
    }

    private static Predicate<Item> predicate(String term) {
        String[] parts = term.split(" ", 2);
        String rest = parts.length == 1 ? "" : parts[1];
        return switch (parts[0]) {
            case "category" -> item -> item.category().equals(rest);
            case "brand", "color", "size", "material" ->
                item -> item.text(parts[0]).equals(rest);
            case "not" -> predicate(rest).negate();
            case "name" -> item -> item.text("title").toLowerCase(Locale.ROOT).contains(rest.toLowerCase(Locale.ROOT));
            case "detail" -> item -> item.hasDetail(rest.split(" ", 2)[0], rest.split(" ", 2)[1]);
            case "price" -> price(rest.split(" ")[0], new BigDecimal(rest.split(" ")[1]));
            case "stock" -> item -> item.availability().equals("in_stock");
            case "cheapest", "dearest", "ids", "before", "each", "none" -> item -> true;
            default -> throw new AssertionError("no such term: " + term);
        };
    }

    private static Predicate<Item> price(String sign, BigDecimal bound) {
        return switch (sign) {
            case "<" -> item -> item.price().compareTo(bound) < 0;
            case "<=" -> item -> item.price().compareTo(bound) <= 0;
            case ">" -> item -> item.price().compareTo(bound) > 0;
            case ">=" -> item -> item.price().compareTo(bound) >= 0;
            default -> throw new AssertionError("no such comparison: " + sign);
        };
    }
}
