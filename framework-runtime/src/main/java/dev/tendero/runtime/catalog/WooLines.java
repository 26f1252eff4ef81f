package dev.tendero.runtime.catalog;

import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a line of WooCommerce's export says of itself. */
final class WooLines {

    private static final Map<String, String> COLUMNS = Map.of(
            "name", FeedColumns.NAME,
            "regular_price", FeedColumns.PRICE,
            "sale_price", FeedColumns.SALE_PRICE,
            "brands", FeedColumns.BRAND,
            "url", FeedColumns.URL);
    private static final Set<String> PUBLISHED = Set.of("1", "yes", "sí", "si", "sim", "true");
    private static final Set<String> HIDDEN = Set.of("hidden", "oculto", "oculta");
    private static final Set<String> BRAND = Set.of("marca", "brand");
    /** Page builders' {@code [vc_row width="1/2"]} and {@code [/vc_row]}. */
    private static final Pattern SHORTCODE =
            Pattern.compile("\\[/[\\w-]+]|\\[[a-z]+(?:_[\\w-]*|[\\w-]* [^\\]]*=[^\\]]*)]");

    private final KnownColumns columns;
    private final WooAttributes attributes;

    WooLines(KnownColumns columns, WooAttributes attributes) {
        this.columns = columns;
        this.attributes = attributes;
    }

    WooProduct product(TableRow row) {
        Map<String, String> values = new HashMap<>();
        COLUMNS.forEach((theirs, ours) -> value(row, theirs).ifPresent(text -> values.put(ours, text)));
        value(row, columns.has("id") ? "id" : "sku").ifPresent(id -> values.put(FeedColumns.ID, id));
        Stream.of("short_description", "description")
                .flatMap(column -> value(row, column).stream())
                .map(WooLines::text)
                .reduce((brief, full) -> brief + " " + full)
                .ifPresent(text -> values.put(FeedColumns.DESCRIPTION, text));
        category(row).ifPresent(path -> values.put(FeedColumns.CATEGORY, path));
        value(row, "images").stream()
                .flatMap(WooAttributes::split)
                .findFirst()
                .ifPresent(image -> values.put(FeedColumns.IMAGE, image));
        String dates = value(row, "sale_starts").orElse("") + "/"
                + value(row, "sale_ends").orElse("");
        values.put(FeedColumns.SALE_DATES, dates);
        return new WooProduct(sold(row), values, properties(row, values), stock(row));
    }

    private Optional<String> value(TableRow row, String column) {
        return columns.value(row, column);
    }

    private boolean sold(TableRow row) {
        boolean published = value(row, "published")
                .map(text -> PUBLISHED.contains(text.toLowerCase(Locale.ROOT)))
                .orElse(true);
        boolean hidden = value(row, "visibility")
                .map(text -> HIDDEN.contains(text.toLowerCase(Locale.ROOT)))
                .orElse(false);
        return published && !hidden;
    }

    /** Of several, the one that says most: a product lies in one. */
    private Optional<String> category(TableRow row) {
        return value(row, "categories").stream()
                .flatMap(WooAttributes::split)
                .filter(path -> !ShopWords.isNoCategory(path))
                .max(Comparator.comparingInt(
                        path -> (int) path.chars().filter(sign -> sign == '>').count()));
    }

    /** The brand is no attribute where it is told as one. */
    private List<Attribute> properties(TableRow row, Map<String, String> values) {
        Map<Boolean, List<Attribute>> all = attributes.of(row).stream()
                .collect(Collectors.partitioningBy(attribute -> BRAND.contains(attribute.name())));
        all.getOrDefault(true, List.of()).stream()
                .findFirst()
                .ifPresent(brand -> values.putIfAbsent(FeedColumns.BRAND, brand.value()));
        return all.getOrDefault(false, List.of());
    }

    /** A word or a number; empty where the line leaves it to its parent. */
    private String stock(TableRow row) {
        String has = value(row, "in_stock").map(KnownColumns::plain).orElse("");
        String count =
                value(row, "stock").filter(text -> text.matches("-?[\\d.,]+")).orElse("");
        boolean none = has.equals("0") || count.startsWith("-") || count.matches("[0.,]+");
        boolean onOrder = value(row, "backorders")
                .filter(text -> !text.equals("0") && !text.equals("no"))
                .isPresent();
        if (has.equals("backorder") || (none && onOrder && !has.equals("0"))) {
            return "backorder";
        }
        return has.isEmpty() ? count : has;
    }

    /** The export writes a line's end as a backslash and an n. */
    private static String text(String description) {
        return SHORTCODE.matcher(description.replace("\\n", "\n")).replaceAll(" ");
    }
}
