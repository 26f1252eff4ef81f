package dev.tendero.runtime;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A shop in the languages that it speaks besides its own. Each is learnt when the first customer writes it, who waits
 * for that. Safe for many threads.
 */
final class OtherLanguages {

    static final OtherLanguages NONE = new OtherLanguages(Set.of(), language -> {
        throw new IllegalStateException(language);
    });

    private static final Logger LOG = LoggerFactory.getLogger(OtherLanguages.class);

    private final Set<String> spoken;
    private final Function<String, ServedShop> learning;
    private final Map<String, Optional<ServedShop>> learnt = new ConcurrentHashMap<>();

    /**
     * @param spoken ISO 639-1
     * @param learning makes the shop in one of those
     */
    OtherLanguages(Set<String> spoken, Function<String, ServedShop> learning) {
        this.spoken = Set.copyOf(spoken);
        this.learning = learning;
    }

    boolean areNone() {
        return spoken.isEmpty();
    }

    /**
     * The shop in that language; empty where it does not speak it, or what is written in it is broken.
     *
     * @throws TenderoException {@code database_unavailable}
     */
    Optional<ServedShop> in(String language) {
        return spoken.contains(language) ? learnt.computeIfAbsent(language, this::learn) : Optional.empty();
    }

    private Optional<ServedShop> learn(String language) {
        try {
            return Optional.of(learning.apply(language));
        } catch (TenderoException e) {
            if (e.code() != ErrorCode.BAD_CONFIGURATION) {
                throw e;
            }
            LOG.error("no customer is answered in {}: {}", language, e.getMessage());
            return Optional.empty();
        }
    }
}
