package dev.tendero.runtime.catalog;

import java.util.Objects;

/** Why a record is no product. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
        super(reason, null, false, false);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
