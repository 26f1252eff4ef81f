package dev.tendero.runtime.search;

/** The fields of the index. */
final class Fields {

    /** Stems of all that is said of a product; a term's frequency is the weight of the places where it stands. */
    static final String TEXT = "text";
    /** Words as they are written, folded, of all but the description. */
    static final String WORD = "word";
    /** Stems of the product's name. */
    static final String NAME = "name";
    /** Stems of what the product is called by: all that is said of it but its description. */
    static final String CALLED = "called";
    /** Stems of what the product is: the heads of its name and of its categories. */
    static final String HEAD = "head";
    /** Stems of what its attributes are called, whatever they say. */
    static final String ASKED = "asked";
    /** Folded names, for filters; of categories also the paths. */
    static final String CATEGORY = "category";

    static final String BRAND = "brand";
    /** Folded {@code name=value}, and {@code name=} for having any value. */
    static final String ATTRIBUTE = "attribute";
    /** The same three in the shop's spelling, for the vocabulary. */
    static final String CATEGORY_NAME = "category_name";

    static final String BRAND_NAME = "brand_name";
    static final String ATTRIBUTE_NAME = "attribute_name";
    /** In hundredths. */
    static final String PRICE = "price";

    static final String AVAILABLE = "available";
    static final String ON_SALE = "on_sale";
    static final String YES = "1";
    static final String NO = "0";
    /** The row's key, as a term to replace a product by, and as a value to return. */
    static final String KEY = "key";

    static final String KEY_VALUE = "key_value";
    /** What variants have in common, as a term and as a value. */
    static final String THING = "thing";

    private Fields() {}

    static String attribute(String name, String value) {
        return Folding.key(name) + '=' + Folding.key(value);
    }
}
