package dev.tendero.runtime.understanding;

/** Turns text into a plain value. Immutable once trained; called by many threads at once; does no I/O. */
public interface Understander {

    /** @param text at most 2,000 characters; any Unicode, odd or empty text is fine */
    Understanding understand(String text);

    /** Whether all of its words stand in the name of one product: whoever names a thing speaks no language by that. */
    default boolean namesOne(String text) {
        return false;
    }

    /** What the shop's catalogue knows of words. */
    default CatalogWords catalogue() {
        return CatalogWords.NONE;
    }

    /** What its learnt model takes in memory, about; 0 without one. */
    default long modelBytes() {
        return 0;
    }
}
