package dev.tendero.runtime.plugin;

import dev.tendero.api.TenderoException;
import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.runtime.shop.EntityKinds;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The extractors that handlers bring, each guarded. Each handler is asked for them once. Safe for many threads. */
public final class HandlerExtractors {

    /** How long a message waits for one extractor. */
    private static final Duration PER_MESSAGE = Duration.ofSeconds(1);
    /** How long the start waits for one handler to make its extractors. */
    private static final Duration TO_BEGIN = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(HandlerExtractors.class);

    private final PluginCalls calls;
    private final Duration perMessage;
    private final Duration toBegin;
    private final Map<String, Optional<List<EntityExtractor>>> known = new ConcurrentHashMap<>();

    public HandlerExtractors(PluginCalls calls) {
        this(calls, PER_MESSAGE, TO_BEGIN);
    }

    HandlerExtractors(PluginCalls calls, Duration perMessage, Duration toBegin) {
        this.calls = calls;
        this.perMessage = perMessage;
        this.toBegin = toBegin;
    }

    /** Those of a handler, which neither throw nor hang; empty when it failed to make them, which is logged once. */
    public Optional<List<EntityExtractor>> of(FoundHandler found) {
        return known.computeIfAbsent(found.name(), name -> ask(found));
    }

    /** What intents can name as entities with these handlers; anything, when one of them can't tell what it finds. */
    public EntityKinds kinds(Collection<FoundHandler> handlers) {
        List<Optional<List<EntityExtractor>>> all =
                handlers.stream().map(this::of).toList();
        return all.stream().allMatch(Optional::isPresent)
                ? EntityKinds.with(all.stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .map(EntityExtractor::entity)
                        .collect(Collectors.toSet()))
                : EntityKinds.ANY;
    }

    private Optional<List<EntityExtractor>> ask(FoundHandler found) {
        String caller = "intent " + found.name() + "'s extractors()";
        try {
            return Optional.of(calls.call(caller, found.handler().getClass(), toBegin, () -> guarded(found)));
        } catch (TenderoException failure) {
            LOG.error("{}; the intent goes without its extractors", failure.getMessage(), failure.getCause());
            return Optional.empty();
        }
    }

    private List<EntityExtractor> guarded(FoundHandler found) {
        return found.handler().extractors().stream()
                .<EntityExtractor>map(extractor ->
                        new GuardedExtractor(calls, perMessage, extractor, extractor.entity(), found.name()))
                .toList();
    }
}
