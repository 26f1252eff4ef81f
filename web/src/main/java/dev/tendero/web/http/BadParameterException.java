package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;

/** A parameter of a path or query that is not what it should be. */
final class BadParameterException extends TenderoException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /** @param what such as {@code is 0; expected 1 to 100} */
    BadParameterException(String parameter, String what) {
        super(ErrorCode.BAD_PARAMETER, "the parameter \"" + parameter + "\" " + what);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
