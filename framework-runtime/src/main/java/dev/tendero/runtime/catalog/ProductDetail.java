package dev.tendero.runtime.catalog;

import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Google Merchant's {@code product_detail}: attributes of a product's own. */
final class ProductDetail {

    static final String COLUMN = "product_detail";

    /** Between the details of an XML feed, where each has an element of its own. */
    private static final String END = "\u001f";

    private static final Pattern AT_END = Pattern.compile(END);
    /** A comma before the next {@code section:name:value}; others belong to the value. */
    private static final Pattern AT_COMMA = Pattern.compile(",(?=[^:,]*:[^:,]*:)");

    private ProductDetail() {}

    /** @param details {@code section:name:value}, several with commas between them; a section may be empty */
    static List<Attribute> parse(String details) {
        return (details.contains(END) ? AT_END : AT_COMMA)
                .splitAsStream(details)
                .map(ProductDetail::attribute)
                .flatMap(Optional::stream)
                .toList();
    }

    /** One detail, to be {@linkplain #parse parsed} together with others that are appended to it. */
    static String written(String name, String value) {
        return ":" + name.replace(':', ' ') + ":" + value + END;
    }

    private static Optional<Attribute> attribute(String detail) {
        String[] parts = detail.split(":", 3);
        return parts.length != 3 || parts[1].isBlank() || parts[2].isBlank()
                ? Optional.empty()
                : Optional.of(new Attribute(parts[1], parts[2]));
    }
}
