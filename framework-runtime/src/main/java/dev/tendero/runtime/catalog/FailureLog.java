package dev.tendero.runtime.catalog;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a failure that comes again and again once, until it is over. */
final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogRefresher.class);

    private final String what;
    private @Nullable String last;

    FailureLog(String what) {
        this.what = what;
    }

    void guard(Runnable work) {
        try {
            work.run();
            last = null;
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            if (!message.equals(last)) {
                last = message;
                LOG.warn("{}: {}", what, message);
            }
        }
    }
}
