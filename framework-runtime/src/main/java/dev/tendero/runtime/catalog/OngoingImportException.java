package dev.tendero.runtime.catalog;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;

/** Another process imports that shop just now. */
final class OngoingImportException extends TenderoException {

    private static final long serialVersionUID = 1;

    OngoingImportException(String shop) {
        super(ErrorCode.BAD_CONFIGURATION, "another import of shop " + shop + " is going on; wait until it is done");
    }
}
