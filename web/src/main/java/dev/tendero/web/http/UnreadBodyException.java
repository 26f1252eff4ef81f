package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;

/** A body was not read to its end, so that no other request can follow on its connection. */
final class UnreadBodyException extends TenderoException {

    private static final long serialVersionUID = 1L;

    UnreadBodyException(ErrorCode code, String message) {
        super(code, message);
    }
}
