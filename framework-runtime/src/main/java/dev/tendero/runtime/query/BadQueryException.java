package dev.tendero.runtime.query;

/** A shop's own query that is not taken. */
public final class BadQueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * @param offset of the character that is wrong, from 0
     * @param message what is wrong; what was expected; the nearest right word
     */
    BadQueryException(int offset, String message) {
        super(message);
        this.offset = offset;
    }

    /** Of the character that is wrong, from 0, in the SQL that was given. */
    public int offset() {
        return offset;
    }
}
