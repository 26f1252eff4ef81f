package dev.tendero.runtime.catalog;

/** What becomes of products that a feed no longer has. */
public enum Unlisting {
    /** They are no longer sold, unless they are more than half of the shop: then the feed was probably cut off. */
    CAREFUL,
    /** They are no longer sold. */
    ALL
}
