package dev.tendero.web.wire;

import com.fasterxml.jackson.core.JsonLocation;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;

/** A body that is not the JSON it should be, with the place where that shows. */
public final class BadJsonException extends TenderoException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    BadJsonException(String what, int line, int column) {
        super(ErrorCode.BAD_JSON, what + " (line " + line + ", column " + column + ")");
        this.line = line;
        this.column = column;
    }

    static BadJsonException at(JsonLocation place, String what) {
        return new BadJsonException(
                firstSentence(what), Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    }

    /** The parser's hints on how to configure it are of no use to a client. */
    private static String firstSentence(String what) {
        int newLine = what.indexOf('\n');
        return newLine < 0 ? what : what.substring(0, newLine);
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1, in bytes of that line. */
    public int column() {
        return column;
    }
}
