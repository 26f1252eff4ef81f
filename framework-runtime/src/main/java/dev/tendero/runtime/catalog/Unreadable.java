package dev.tendero.runtime.catalog;

import java.util.Objects;

/** Why a record is no product. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean unpriced;

    Unreadable(String reason) {
        this(reason, false);
    }

    /** @param unpriced whether the record says clearly that there is no price */
    Unreadable(String reason, boolean unpriced) {
        super(reason, null, false, false);
        this.unpriced = unpriced;
    }

    boolean unpriced() {
        return unpriced;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
