package dev.tendero.web.wire;

import com.fasterxml.jackson.core.JsonLocation;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.util.regex.Pattern;

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

    /** The parser's hints on how to configure it, and on where a bracket that is not closed was opened. */
    private static final Pattern HINTS = Pattern.compile("\n.*| \\(start marker at \\[[^\\]]*\\]\\)", Pattern.DOTALL);

    private static String firstSentence(String what) {
        return HINTS.matcher(what).replaceAll("");
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
