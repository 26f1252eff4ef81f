package dev.tendero.runtime.understanding;

import dev.tendero.runtime.learning.HeldOut;
import dev.tendero.runtime.learning.LinearModel;
import dev.tendero.runtime.learning.LogLinear;
import dev.tendero.runtime.learning.LogLinear.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns how much each signal says from sentences that the learner had not seen, among them sentences of intents that
 * it did not know: "stacked generalization" (Wolpert, 1992).
 */
final class CombinerTrainer {

    /** What sentences of no intent weigh together, beside those of the intents. */
    private static final double STRANGERS = 0.1;
    /** So many sentences outweigh the weights that came along. */
    private static final double PRIOR = 1;
    /** No sentence beyond these changes the weights by much. */
    private static final int MOST = 2000;

    private static final double HALF = 0.5;

    private final Signals signals;
    private final List<Signals.Reading> readings;

    /** @param readings of the examples, in the order in which the learner had them */
    CombinerTrainer(Signals signals, List<Signals.Reading> readings) {
        this.signals = signals;
        this.readings = readings;
    }

    /** @param intents of the examples; {@link Signals#NONE} for those that no intent answers */
    Combiner train(List<HeldOut.Guess> guesses, List<String> intents) {
        int step = Math.max(1, guesses.size() / MOST);
        List<Choice> choices = IntStream.range(0, guesses.size())
                .filter(i -> i % step == 0)
                .mapToObj(guesses::get)
                .flatMap(guess -> choices(guess, intents.get(guess.example())))
                .toList();
        if (choices.isEmpty()) {
            return new Combiner(signals, Signal.weights(), LeastConfidence.UNLEARNT);
        }
        List<Choice> weighed = weighed(choices);
        double[] weights = LogLinear.fit(weighed, Signal.weights(), PRIOR);
        return new Combiner(signals, weights, LeastConfidence.of(weighed, weights));
    }

    /**
     * Whoever writes an intent's examples has its keywords in mind, customers have not: each example is read with the
     * keywords that it has, and without.
     */
    private Stream<Choice> choices(HeldOut.Guess guess, String intent) {
        Signals.Reading reading =
                readings.get(guess.example()).withLearnt(new LinearModel.Margins(guess.margins(), guess.known()));
        if (guess.isStranger() || reading.matches().isEmpty()) {
            return Stream.of(choice(guess, reading, intent, 1));
        }
        return Stream.of(choice(guess, reading, intent, HALF), choice(guess, reading.withoutMatches(), intent, HALF));
    }

    /** Without the intents that were not learnt. */
    private Choice choice(HeldOut.Guess guess, Signals.Reading reading, String intent, double weight) {
        double[][] all = signals.of(reading);
        List<double[]> rows = new ArrayList<>(all.length);
        int right = -1;
        for (int i = 0; i < signals.size(); i++) {
            if (Signal.LEARNER.in(all[i]) > Double.NEGATIVE_INFINITY) {
                right = signals.name(i).equals(intent) ? rows.size() : right;
                rows.add(all[i]);
            }
        }
        rows.add(all[signals.size()]);
        boolean isNobodys = guess.isStranger() || right < 0;
        return new Choice(rows.toArray(double[][]::new), isNobodys ? rows.size() - 1 : right, weight);
    }

    private static List<Choice> weighed(List<Choice> choices) {
        double strangers = weight(choices, true);
        double ours = weight(choices, false);
        double weight = strangers == 0 || ours == 0 ? 1 : Math.min(1, STRANGERS * ours / strangers);
        return choices.stream()
                .map(choice -> isNobodys(choice) ? new Choice(choice.evidence(), choice.right(), weight) : choice)
                .toList();
    }

    private static double weight(List<Choice> choices, boolean isNobodys) {
        return choices.stream()
                .filter(choice -> isNobodys(choice) == isNobodys)
                .mapToDouble(Choice::weight)
                .sum();
    }

    static boolean isNobodys(Choice choice) {
        return choice.right() == choice.evidence().length - 1;
    }
}
