package dev.tendero.runtime.testing;

import dev.tendero.runtime.understanding.ScoredIntent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well messages were put to their intents. */
public record ClassificationReport(List<Classified> classified) {

    public ClassificationReport {
        classified = List.copyOf(classified);
    }

    /**
     * One message.
     *
     * @param got the intent that it was put to
     * @param confidence in that, 0 to 1
     * @param margin by how much its own intent leads the best other one, -1 to 1; negative where it lies behind
     */
    public record Classified(String text, String expected, String got, double confidence, double margin) {

        static Classified of(String text, String expected, List<ScoredIntent> ranked) {
            ScoredIntent best = ranked.getFirst();
            double own = highest(ranked.stream().filter(one -> one.intent().equals(expected)));
            double other = highest(ranked.stream().filter(one -> !one.intent().equals(expected)));
            return new Classified(text, expected, best.intent(), best.confidence(), own - other);
        }

        private static double highest(Stream<ScoredIntent> intents) {
            return intents.mapToDouble(ScoredIntent::confidence).max().orElse(0);
        }

        boolean isRight() {
            return expected.equals(got);
        }
    }

    /**
     * An intent's figures, each 0 to 1.
     *
     * @param support how many messages are its own
     * @param precision share of those put to it that are its own; 0 when none was put to it
     * @param recall share of its own that were put to it
     */
    public record Score(String intent, long support, double precision, double recall) {

        /** The harmonic mean of precision and recall. */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /** @param times how often messages of {@code expected} were put to {@code got} */
    public record Confusion(String expected, String got, long times) {}

    public double accuracy() {
        return classified.isEmpty() ? 0 : (double) right() / classified.size();
    }

    /** The mean of the intents' F1. */
    public double macroF1() {
        return scores().stream().mapToDouble(Score::f1).average().orElse(0);
    }

    public List<Score> scores() {
        return classified.stream().map(Classified::expected).collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(this::score)
                .toList();
    }

    /** Pairs that were confused, most often first. */
    public List<Confusion> confusions() {
        Map<String, Map<String, Long>> counts = wrong().stream()
                .collect(Collectors.groupingBy(
                        Classified::expected,
                        TreeMap::new,
                        Collectors.groupingBy(Classified::got, TreeMap::new, Collectors.counting())));
        return counts.entrySet().stream()
                .flatMap(expected -> expected.getValue().entrySet().stream()
                        .map(got -> new Confusion(expected.getKey(), got.getKey(), got.getValue())))
                .sorted(Comparator.comparingLong(Confusion::times).reversed())
                .toList();
    }

    /** Those whose own intent leads least, or lies behind most; the weakest first. */
    public List<Classified> weakest(int most) {
        return classified.stream()
                .sorted(Comparator.comparingDouble(Classified::margin))
                .limit(most)
                .toList();
    }

    /** The messages that went astray, most confidently wrong first. */
    public List<Classified> wrong() {
        return classified.stream()
                .filter(one -> !one.isRight())
                .sorted(Comparator.comparingDouble(Classified::confidence).reversed())
                .toList();
    }

    private long right() {
        return classified.stream().filter(Classified::isRight).count();
    }

    private Score score(String intent) {
        long own =
                classified.stream().filter(one -> one.expected().equals(intent)).count();
        long put = classified.stream().filter(one -> one.got().equals(intent)).count();
        long right = classified.stream()
                .filter(one -> one.isRight() && one.got().equals(intent))
                .count();
        return new Score(intent, own, put == 0 ? 0 : (double) right / put, (double) right / own);
    }
}
