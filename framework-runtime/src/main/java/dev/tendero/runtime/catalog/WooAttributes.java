package dev.tendero.runtime.catalog;

import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the attributes of WooCommerce's export are.
 *
 * @param values the column of an attribute's values by that of its name
 * @param weight its column and unit; empty where there is none
 */
record WooAttributes(Map<String, String> values, Optional<Matcher> weight) {

    private static final Pattern PART =
            Pattern.compile("(?=.*att?ribut)(?:.*\\b(name|nombre|nome)\\b|.*\\b(values?|valor|valores)\\b).*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern WEIGHT = Pattern.compile("(weight|peso) \\((\\w+)\\)");
    /** One that parts values: with no backslash before it, and not that of {@code 1,5 L}. */
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),(?!(?<=\\d,)\\d{1,2}\\s?\\p{L})");

    static WooAttributes of(List<String> header) {
        Map<Integer, String> names = new TreeMap<>();
        Map<Integer, String> values = new HashMap<>();
        for (String column : header) {
            String plain = KnownColumns.plain(column);
            Matcher part = PART.matcher(plain);
            Matcher number = NUMBER.matcher(plain);
            if (number.find() && part.matches()) {
                (part.group(1) == null ? values : names).put(Integer.valueOf(number.group()), column);
            }
        }
        Map<String, String> pairs = new HashMap<>();
        names.forEach((number, name) -> pairs.put(name, values.getOrDefault(number, "")));
        return new WooAttributes(
                pairs,
                header.stream().map(WEIGHT::matcher).filter(Matcher::matches).findFirst());
    }

    /** The row's own, in order; several values of one name are several. */
    List<Attribute> of(TableRow row) {
        List<Attribute> found = new ArrayList<>();
        values.keySet().stream()
                .sorted()
                .forEach(column -> row.field(column)
                        .map(name -> ShopWords.attributeName(name.replaceFirst("^pa_", "")))
                        .ifPresent(name -> row.field(values.getOrDefault(column, "")).stream()
                                .flatMap(WooAttributes::split)
                                .forEach(value -> found.add(new Attribute(name, value)))));
        weight.ifPresent(column -> row.field(column.group())
                .filter(value -> !value.matches("[0.,]+"))
                .ifPresent(value -> found.add(new Attribute(column.group(1), value + " " + column.group(2)))));
        return found;
    }

    /** Parts with commas between them; a comma that belongs to a part has a backslash before it. */
    static Stream<String> split(String list) {
        return COMMA.splitAsStream(list)
                .map(part -> part.replace("\\,", ",").strip())
                .filter(part -> !part.isEmpty());
    }
}
