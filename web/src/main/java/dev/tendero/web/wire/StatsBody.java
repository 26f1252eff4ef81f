package dev.tendero.web.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a stretch of time.
 *
 * @param shop null when all shops are counted together
 * @param from ISO 8601, inclusive
 * @param to ISO 8601, exclusive
 * @param turns how many messages were answered
 * @param fallbacks how many of them were not understood
 * @param withoutResults how many searches found nothing
 * @param latency milliseconds, by stage: {@code understanding}, {@code query}, {@code wording}
 * @param intents most frequent first
 * @param products most shown first, at most 20
 * @param searches the messages that most often found nothing, at most 20
 */
public record StatsBody(
        @Nullable String shop,
        String from,
        String to,
        long sessions,
        long turns,
        long fallbacks,
        long withoutResults,
        Map<String, Latency> latency,
        Model model,
        List<IntentCount> intents,
        List<ProductCount> products,
        List<SearchCount> searches)
        implements WireRecord {

    public StatsBody {
        intents = List.copyOf(intents);
        products = List.copyOf(products);
        searches = List.copyOf(searches);
    }

    public record Latency(double p50, double p95, double p99) {}

    /** How the language models fared; all 0 when none was asked. */
    public record Model(long ok, long failed, long ungrounded, long overBudget) {}

    /** @param confidence on average */
    public record IntentCount(String intent, long turns, double confidence) {}

    public record ProductCount(String id, String name, long shown) {}

    public record SearchCount(String message, long turns) {}
}
