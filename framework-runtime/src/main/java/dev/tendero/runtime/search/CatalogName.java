package dev.tendero.runtime.search;

/**
 * A name that products of the index bear.
 *
 * @param name in the shop's spelling; of an attribute: {@code name=value}
 * @param products how many bear it, about: products that were replaced may count twice for a while
 */
public record CatalogName(String name, int products) {

    /** What a name is a name of. */
    public enum Kind {
        BRAND(Fields.BRAND_NAME),
        CATEGORY(Fields.CATEGORY_NAME),
        ATTRIBUTE(Fields.ATTRIBUTE_NAME);

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
