package dev.tendero.api;

/** Whether a product can be bought now. The wire form is the name in lower case. */
@Stability(value = Stability.Level.STABLE, since = "0.1")
public enum Availability {
    IN_STOCK,
    OUT_OF_STOCK,
    PREORDER,
    BACKORDER;

    /** {@code in_stock} and its kin, as in replies, tables and feeds. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
