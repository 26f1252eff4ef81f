package dev.tendero.runtime.understanding;

import dev.tendero.runtime.learning.LogLinear;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One confidence an intent out of all signals: a log-linear model, whose weights a {@link CombinerTrainer} has learnt.
 */
final class Combiner {

    private static final Comparator<ScoredIntent> BEST_FIRST =
            (one, other) -> Double.compare(other.confidence(), one.confidence());

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
        for (int i = 0; i < scored.length; i++) {
            scored[i] = new ScoredIntent(signals.name(i), probabilities[i], why(i, probabilities[i], rows[i], reading));
        }
        Arrays.sort(scored, BEST_FIRST);
        return List.of(scored);
    }

    /** Nobody asks why of what nobody thinks of. */
    private List<Evidence> why(int intent, double probability, double[] row, Signals.Reading reading) {
        return probability < UNLIKELY ? List.of() : signals.why(intent, row, reading.matches());
    }
}
