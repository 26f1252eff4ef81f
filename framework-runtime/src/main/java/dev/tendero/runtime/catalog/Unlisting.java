package dev.tendero.runtime.catalog;

/** What becomes of products that a feed no longer has. */
public enum Unlisting {
    /** They are still sold: what the feed has is not known, because most of it can't be read. */
    NONE,
    /** They are no longer sold, unless they are more than half of the shop: then the feed was probably cut off. */
    CAREFUL,
    /** They are no longer sold, unless most lines of the feed can't be read. */
    ALL
}
