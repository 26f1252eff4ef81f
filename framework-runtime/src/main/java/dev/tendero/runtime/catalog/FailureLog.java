package dev.tendero.runtime.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a failure that comes again and again once, and remembers it until it is over. Safe for many readers. */
final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogRefresher.class);

    private final String what;
    private volatile @Nullable String last;

    /** @param last a failure that was told already */
    FailureLog(String what, @Nullable String last) {
        this.what = what;
        this.last = last;
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

    /** Why the work failed when it was last tried. */
    Optional<String> trouble() {
        return Optional.ofNullable(last);
    }
}
