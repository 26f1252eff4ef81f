package dev.tendero.runtime.understanding;

import dev.tendero.runtime.learning.LogLinear;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One confidence an intent out of all signals: a log-linear model, whose weights a {@link CombinerTrainer} has learnt.
 */
final class Combiner {

    private static final double UNLIKELY = 0.005;

    private final Signals signals;
    private final double[] weights;
    private final double leastConfidence;

    /** @param leastConfidence below it none of the intents is meant, more likely than not */
    Combiner(Signals signals, double[] weights, double leastConfidence) {
        this.signals = signals;
        this.weights = weights.clone();
        this.leastConfidence = leastConfidence;
    }

    double leastConfidence() {
        return leastConfidence;
    }

    /** Of a message without a word: who says nothing wants nothing. */
    List<ScoredIntent> nothingSaid() {
        return IntStream.range(0, signals.size())
                .mapToObj(intent -> new ScoredIntent(signals.name(intent), 0, List.of()))
                .toList();
    }

    /** @return best first; what is missing to 1 is the probability that none of them is meant */
    List<ScoredIntent> combine(Signals.Reading reading) {
        double[][] rows = signals.of(reading);
        double[] probabilities = LogLinear.probabilities(rows, weights);
        ScoredIntent[] scored = new ScoredIntent[signals.size()];
        int[] order = bestFirst(probabilities, scored.length);
        for (int i = 0; i < scored.length; i++) {
            int intent = order[i];
            double probability = probabilities[intent];
            scored[i] = new ScoredIntent(
                    signals.name(intent), probability, why(intent, probability, rows[intent], reading));
        }
        return List.of(scored);
    }

    /**
     * As numbers that sort themselves: bits of a positive {@code double} are in the order of its values. The last ones
     * give way to the intent's number, so that near ties are in the order of the intents.
     */
    private static int[] bestFirst(double[] probabilities, int size) {
        long number = 2L * Integer.highestOneBit(Math.max(1, size)) - 1;
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (~Double.doubleToRawLongBits(probabilities[i]) & ~number) | i;
        }
        Arrays.sort(keys);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) (keys[i] & number);
        }
        return order;
    }

    /** Nobody asks why of what nobody thinks of. */
    private List<Evidence> why(int intent, double probability, double[] row, Signals.Reading reading) {
        return probability < UNLIKELY ? List.of() : signals.why(intent, row, reading.matches());
    }
}
