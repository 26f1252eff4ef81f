package dev.tendero.runtime.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a period in figures, all of one moment.
 *
 * @param shop its id; null for all shops
 * @param to exclusive
 * @param conversations begun in the period, by a first turn
 * @param perHour hours (UTC) with turns, in order
 * @param intents most often detected first
 * @param shown the 50 products most often shown
 * @param asked likewise those that were the whole answer
 * @param withoutResults turns that searched and found nothing: those of intents that found products in other turns of
 *     the period
 * @param emptySearches the 50 messages that most often did
 * @param fallbacks turns that no intent understood
 * @param unrecognised the 50 latest messages that no intent understood, latest first
 * @param confidence turns by confidence: ten bins, the first from 0 to below 0.1, the last from 0.9 to 1
 * @param modelOutcomes turns by {@code ok}, {@code failed}, {@code ungrounded}, {@code over_budget}, {@code busy},
 *     {@code abandoned}; those without a model are not counted
 * @param sources turns by {@code template} and {@code model}
 */
public record Stats(
        @Nullable String shop,
        Instant from,
        Instant to,
        long conversations,
        long turns,
        List<Hour> perHour,
        List<Intent> intents,
        List<ShownProduct> shown,
        List<ShownProduct> asked,
        long withoutResults,
        List<EmptySearch> emptySearches,
        long fallbacks,
        List<Unrecognised> unrecognised,
        List<Long> confidence,
        Latency latency,
        Thumbs thumbs,
        Map<String, Long> modelOutcomes,
        Map<String, Long> sources) {

    /** Share of the turns that no intent understood, 0 to 1; 0 without turns. */
    public double fallbackRate() {
        return turns == 0 ? 0 : (double) fallbacks / turns;
    }

    /**
     * @param start of the hour
     * @param conversations begun in it
     */
    public record Hour(Instant start, long turns, long conversations) {}

    /** Customers' opinions given in the period, the last one on each reply. */
    public record Thumbs(long up, long down) {}

    /** @param confidence the mean, 0 to 1 */
    public record Intent(String intent, long turns, double confidence) {}

    /** @param id the product's id in the shop's own feed */
    public record ShownProduct(String shop, String id, String name, long times) {}

    /** @param message one spelling of it, its first 200 characters; case and accents are not told apart */
    public record EmptySearch(String message, long times) {}

    /**
     * @param message what the customer wrote
     * @param label the intent that it should have been, where the operator has said so
     */
    public record Unrecognised(
            String shop,
            Instant at,
            String message,
            @Nullable String label) {}
}
