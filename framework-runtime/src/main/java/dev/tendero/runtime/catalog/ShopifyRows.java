package dev.tendero.runtime.catalog;

import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes a product of each variant; the lines of a handle follow each other. */
final class ShopifyRows implements TableFormat.Rows {

    private static final Set<String> CONTINUE = Set.of("continue", "true", "yes", "continuar");

    private final KnownColumns columns;
    private final ItemReader items;
    private final Map<String, String> names;
    private final List<String> header;
    private ShopifyProduct product = ShopifyProduct.NONE;

    ShopifyRows(KnownColumns columns, List<String> header, ItemReader items) {
        this.columns = columns;
        this.items = items;
        this.header = header;
        this.names = Map.of(
                FeedColumns.ID, columns.nameOf("handle"),
                FeedColumns.NAME, columns.nameOf("title"),
                FeedColumns.PRICE, columns.nameOf("price"),
                FeedColumns.LIST_PRICE, columns.nameOf("compare_at"));
    }

    @Override
    public void read(TableRow row, Consumer<FeedLine> sink) {
        String handle = columns.value(row, "handle").orElse("");
        if (!handle.equals(product.handle()) || handle.isEmpty()) {
            product = ShopifyProduct.of(row, columns, header);
        }
        if (!hasVariant(row)) {
            return;
        }
        sink.accept(product.sold() ? items.read(variant(row)) : new FeedLine.Withheld(row.line()));
    }

    /** Other lines show one more picture of the product. */
    private boolean hasVariant(TableRow row) {
        return columns.value(row, "price").isPresent()
                || columns.value(row, "option1_value").isPresent();
    }

    private FeedRecord variant(TableRow row) {
        List<Attribute> options = product.options(row, columns);
        Map<String, String> values = new HashMap<>(product.values());
        String choice = options.stream().map(Attribute::value).collect(Collectors.joining(" / "));
        if (!product.handle().isEmpty()) {
            values.put(FeedColumns.ID, FeedIds.of(product.handle(), options));
        }
        if (!choice.isEmpty()) {
            values.computeIfPresent(FeedColumns.NAME, (name, title) -> title + " - " + choice);
        }
        columns.value(row, "price").ifPresent(price -> values.put(FeedColumns.PRICE, price));
        columns.value(row, "compare_at").ifPresent(price -> values.put(FeedColumns.LIST_PRICE, price));
        columns.value(row, "variant_image").ifPresent(image -> values.put(FeedColumns.IMAGE, image));
        values.put(FeedColumns.AVAILABILITY, availability(row));
        List<Attribute> attributes = new ArrayList<>(options);
        attributes.addAll(product.properties());
        return new FeedRecord(row.line(), values, attributes, names);
    }

    /** Without a tracker nothing is counted; with stock in several places the export has no quantity. */
    private String availability(TableRow row) {
        Optional<String> quantity = columns.value(row, "quantity");
        boolean tracked =
                !columns.has("tracker") || columns.value(row, "tracker").isPresent();
        if (quantity.isEmpty() || !tracked) {
            return "in_stock";
        }
        boolean goesOn = columns.value(row, "policy")
                .map(KnownColumns::plain)
                .filter(CONTINUE::contains)
                .isPresent();
        boolean none = quantity.get().startsWith("-") || quantity.get().matches("0+");
        return none && goesOn ? "backorder" : quantity.get();
    }
}
