package dev.tendero.runtime.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What is counted of turns that have hour, intent, source and outcome in common, and the sums of it. */
record Facts(List<Fact> all) {

    static final String FALLBACK = "fallback";

    /** @param begun turns that began a conversation */
    record Fact(Instant hour, String intent, String source, String outcome, long turns, long begun, Found found) {}

    /** @param nothing turns that found nothing */
    record Found(double confidenceSum, long nothing) {}

    static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                new Found(row.getDouble(7), row.getLong(8)));
    }

    long turns() {
        return sum(Fact::turns);
    }

    long begun() {
        return sum(Fact::begun);
    }

    long fallbacks() {
        return sum(fact -> fact.intent().equals(FALLBACK) ? fact.turns() : 0);
    }

    List<Stats.Hour> hours() {
        return by(Fact::hour).entrySet().stream()
                .map(hour -> new Stats.Hour(
                        hour.getKey(), hour.getValue().turns(), hour.getValue().begun()))
                .toList();
    }

    /** Most often detected first. */
    List<Stats.Intent> intents() {
        return by(Fact::intent).entrySet().stream()
                .map(intent ->
                        new Stats.Intent(intent.getKey(), intent.getValue().turns(), mean(intent.getValue())))
                .sorted(Comparator.comparingLong(Stats.Intent::turns).reversed())
                .toList();
    }

    /** A greeting finds no products either: only intents that found some for others search for them. */
    Set<String> searching() {
        return by(Fact::intent).entrySet().stream()
                .filter(intent -> !intent.getKey().equals(FALLBACK))
                .filter(intent ->
                        intent.getValue().nothing() < intent.getValue().turns())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    long withoutResults() {
        Set<String> searching = searching();
        return sum(fact -> searching.contains(fact.intent()) ? fact.found().nothing() : 0);
    }

    /** Those without a model are not counted. */
    Map<String, Long> outcomes() {
        Map<String, Long> outcomes = turnsBy(Fact::outcome);
        outcomes.remove("");
        return outcomes;
    }

    Map<String, Long> sources() {
        return turnsBy(Fact::source);
    }

    private long nothing() {
        return sum(fact -> fact.found().nothing());
    }

    private static double mean(Facts facts) {
        return facts.all().stream()
                        .mapToDouble(fact -> fact.found().confidenceSum())
                        .sum()
                / facts.turns();
    }

    private long sum(ToLongFunction<Fact> figure) {
        return all.stream().mapToLong(figure).sum();
    }

    private <K extends Comparable<K>> Map<K, Facts> by(Function<Fact, K> key) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Facts::new)));
    }

    private Map<String, Long> turnsBy(Function<Fact, String> key) {
        return all.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.summingLong(Fact::turns)));
    }
}
