package dev.tendero.runtime.catalog;

import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What all variants of a handle share, from its first line.
 *
 * @param values by our names of columns
 * @param optionNames of the first, second and third option
 * @param properties the product's metafields
 */
record ShopifyProduct(
        String handle, boolean sold, Map<String, String> values, List<String> optionNames, List<Attribute> properties) {

    static final ShopifyProduct NONE = new ShopifyProduct("", false, Map.of(), List.of(), List.of());

    private static final Map<String, String> SHARED = Map.of(
            "title", FeedColumns.NAME,
            "body", FeedColumns.DESCRIPTION,
            "vendor", FeedColumns.BRAND,
            "image", FeedColumns.IMAGE);
    private static final Set<String> NOT_SOLD = Set.of("draft", "archived", "unlisted", "borrador", "archivado");
    private static final Set<String> NO = Set.of("false", "no", "falso", "0");
    private static final int OPTIONS = 3;
    /** {@code Material (product.metafields.custom.material)}; Google's are settings of its feed. */
    private static final Pattern METAFIELD = Pattern.compile("(.+) \\(product\\.metafields\\.(?!mm-google)[^)]*\\)");

    private static final Pattern REFERENCE = Pattern.compile("(?s)\\s*([{\\[<]|gid://|https?://).*");

    static ShopifyProduct of(TableRow row, KnownColumns columns, List<String> header) {
        Map<String, String> values = new HashMap<>();
        SHARED.forEach((theirs, ours) -> columns.value(row, theirs).ifPresent(text -> values.put(ours, text)));
        columns.value(row, "type")
                .or(() -> columns.value(row, "category"))
                .ifPresent(category -> values.put(FeedColumns.CATEGORY, category));
        boolean hidden = says(columns.value(row, "status"), NOT_SOLD) || says(columns.value(row, "published"), NO);
        return new ShopifyProduct(
                columns.value(row, "handle").orElse(""),
                !hidden,
                values,
                optionNames(row, columns),
                properties(row, header));
    }

    /** A variant's own, without that of products that come in one variant alone. */
    List<Attribute> options(TableRow row, KnownColumns columns) {
        List<Attribute> options = new ArrayList<>();
        for (int i = 0; i < OPTIONS; i++) {
            String name = optionNames.get(i);
            columns.value(row, "option" + (i + 1) + "_value")
                    .filter(value -> !value.equalsIgnoreCase("Default Title"))
                    .ifPresent(value -> options.add(new Attribute(ShopWords.attributeName(name), value)));
        }
        return options;
    }

    private static boolean says(Optional<String> text, Set<String> words) {
        return text.map(KnownColumns::plain).filter(words::contains).isPresent();
    }

    private static List<String> optionNames(TableRow row, KnownColumns columns) {
        return IntStream.rangeClosed(1, OPTIONS)
                .mapToObj(i -> columns.value(row, "option" + i + "_name").orElse("option " + i))
                .toList();
    }

    private static List<Attribute> properties(TableRow row, List<String> header) {
        return header.stream()
                .flatMap(column -> properties(METAFIELD.matcher(column), row.field(column)))
                .toList();
    }

    private static Stream<Attribute> properties(Matcher column, Optional<String> value) {
        return column.matches()
                ? value.filter(text -> !REFERENCE.matcher(text).matches()).stream()
                        .flatMap(text -> Stream.of(text.split(";\\s*")))
                        .map(text -> new Attribute(column.group(1), text))
                : Stream.empty();
    }
}
