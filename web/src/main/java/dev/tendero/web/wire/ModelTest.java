package dev.tendero.web.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the language models answered when they were tried.
 *
 * @param models in the order of the failover chain; empty when none is configured
 */
public record ModelTest(List<Item> models) implements WireRecord {

    public ModelTest {
        models = List.copyOf(models);
    }

    /**
     * @param ok whether it answered
     * @param reply what it answered; null when it did not
     * @param error why it did not answer; null when it did
     */
    public record Item(
            String provider,
            String model,
            boolean ok,
            @Nullable String reply,
            @Nullable String error,
            long latencyMs) {}
}
