package dev.tendero.runtime.served;

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
public final class OtherLanguages {

    public static final OtherLanguages NONE = new OtherLanguages(Set.of(), language -> {
        throw new IllegalStateException(language);
    });

    private static final Logger LOG = LoggerFactory.getLogger(OtherLanguages.class);

    private final Set<String> spoken;
    private final Function<String, ServedShop> learning;
    private final Map<String, ServedShop> learnt = new ConcurrentHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    /**
     * @param spoken ISO 639-1
     * @param learning makes the shop in one of those
     */
    public OtherLanguages(Set<String> spoken, Function<String, ServedShop> learning) {
        this.spoken = Set.copyOf(spoken);
        this.learning = learning;
    }

    boolean areNone() {
        return spoken.isEmpty();
    }

    /**
     * The shop in that language; empty where it does not speak it, what is written in it is broken, or the database
     * that is needed for it is lost: its own language can answer then.
     */
    Optional<ServedShop> in(String language) {
        if (!spoken.contains(language) || broken.contains(language)) {
            return Optional.empty();
        }
        try {
            return Optional.of(learnt.computeIfAbsent(language, learning));
        } catch (RuntimeException e) {
            LOG.error("nobody is answered in {}: {}", language, e.toString());
            if (!(e instanceof TenderoException known) || known.code() != ErrorCode.DATABASE_UNAVAILABLE) {
                broken.add(language);
            }
            return Optional.empty();
        }
    }
}
