package dev.tendero.runtime.plugin;

import dev.tendero.api.Entity;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.TenderoException;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.EntityExtractor;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A plugin's extractor that never throws and never hangs: where it fails it finds nothing, and the rest of the message
 * is understood all the same. After {@value #FAILURES} failures on end it is asked no more.
 */
final class GuardedExtractor implements EntityExtractor {

    static final int FAILURES = 3;
    private static final int MOST = 100;
    private static final Logger LOG = LoggerFactory.getLogger(GuardedExtractor.class);

    private final PluginCalls calls;
    private final Duration limit;
    private final EntityExtractor extractor;
    private final String entity;
    private final String caller;
    private final AtomicInteger failures = new AtomicInteger();

    /** @param entity what the extractor says that it finds */
    GuardedExtractor(PluginCalls calls, Duration limit, EntityExtractor extractor, String entity, String intent) {
        this.calls = calls;
        this.limit = limit;
        this.extractor = extractor;
        this.entity = entity;
        this.caller = "intent " + intent + "'s extractor for " + entity;
    }

    @Override
    public String entity() {
        return entity;
    }

    @Override
    public List<Entity> extract(Utterance utterance, ShopInfo shop) {
        if (failures.get() >= FAILURES) {
            return List.of();
        }
        try {
            List<Entity> found = calls.call(
                    caller, extractor.getClass(), limit, () -> checked(extractor.extract(utterance, shop), utterance));
            failures.set(0);
            return found;
        } catch (TenderoException failure) {
            tell(failure, failures.incrementAndGet());
            return List.of();
        }
    }

    private static @Nullable List<Entity> checked(@Nullable List<Entity> found, Utterance utterance) {
        if (found == null) {
            return null;
        }
        List<Entity> entities = List.copyOf(found);
        if (entities.size() > MOST) {
            throw new IllegalStateException("found " + entities.size() + " entities; expected at most " + MOST);
        }
        entities.forEach(each -> check(each, utterance.text().length()));
        return entities;
    }

    private static void check(Entity entity, int length) {
        Objects.requireNonNull(entity.entity(), "an entity has no kind");
        Objects.requireNonNull(entity.value(), "an entity has no value");
        if (entity.start() < 0 || entity.end() > length || entity.start() > entity.end()) {
            throw new IllegalStateException("an entity's span is " + entity.start() + " to " + entity.end()
                    + "; expected it within the text, 0 to " + length);
        }
    }

    private static void tell(TenderoException failure, int times) {
        if (times < FAILURES) {
            LOG.warn("{}; it finds nothing in this message", failure.getMessage());
        } else if (times == FAILURES) {
            LOG.error(
                    "{}; that was the {}. failure on end: it is switched off until the next start",
                    failure.getMessage(),
                    times,
                    failure.getCause());
        }
    }
}
