package dev.tendero.web.wire;

import dev.tendero.runtime.statistics.Latency;
import dev.tendero.runtime.statistics.Stats;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a stretch of time, as {@link Stats} counts it. Times are ISO 8601 in UTC, latencies milliseconds.
 *
 * @param shop null when all shops are counted together
 * @param to exclusive
 */
public record StatsBody(
        @Nullable String shop,
        String from,
        String to,
        long conversations,
        long turns,
        List<Hour> perHour,
        List<Stats.Intent> intents,
        List<Stats.ShownProduct> shown,
        List<Stats.ShownProduct> asked,
        long withoutResults,
        List<Stats.EmptySearch> emptySearches,
        double fallbackRate,
        List<Unrecognised> unrecognised,
        List<Long> confidence,
        Latency latency,
        Stats.Thumbs thumbs,
        Map<String, Long> modelOutcomes,
        Map<String, Long> sources)
        implements WireRecord {

    public static StatsBody of(Stats stats) {
        return new StatsBody(
                stats.shop(),
                stats.from().toString(),
                stats.to().toString(),
                stats.conversations(),
                stats.turns(),
                stats.perHour().stream().map(Hour::of).toList(),
                stats.intents(),
                stats.shown(),
                stats.asked(),
                stats.withoutResults(),
                stats.emptySearches(),
                stats.fallbackRate(),
                stats.unrecognised().stream().map(Unrecognised::of).toList(),
                stats.confidence(),
                stats.latency(),
                stats.thumbs(),
                stats.modelOutcomes(),
                stats.sources());
    }

    /**
     * @param start of the hour
     * @param conversations begun in it
     */
    public record Hour(String start, long turns, long conversations) {

        private static Hour of(Stats.Hour hour) {
            return new Hour(hour.start().toString(), hour.turns(), hour.conversations());
        }
    }

    public record Unrecognised(
            String shop,
            String at,
            String message,
            @Nullable String label) {

        private static Unrecognised of(Stats.Unrecognised turn) {
            return new Unrecognised(turn.shop(), turn.at().toString(), turn.message(), turn.label());
        }
    }
}
