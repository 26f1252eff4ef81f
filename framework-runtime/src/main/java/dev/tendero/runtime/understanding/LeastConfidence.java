package dev.tendero.runtime.understanding;

import dev.tendero.runtime.learning.LogLinear;
import dev.tendero.runtime.learning.LogLinear.Choice;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** Learns the confidence from which an answer is better than none. */
final class LeastConfidence {

    /** Where there was nothing to learn it from. */
    static final double UNLEARNT = 0.4;

    private static final double LOWEST = 0.1;
    /** From there on an intent is likelier than everything else together. */
    private static final double HIGHEST = 0.5;
    /** Who is sent on wrongly is lost more surely than who is answered wrongly, and who asks for the shop is most. */
    private static final double STRANGERS = 0.6;

    private static final double STEP = 0.02;
    /** Of shares this near to each other none is the better one, and the usual confidence decides. */
    private static final double SAME = 0.02;

    private LeastConfidence() {}

    /**
     * @param best the confidence of the best intent @param isRight whether it was meant @param isNobodys whether none
     *     was
     */
    private record Outcome(double best, boolean isRight, boolean isNobodys) {}

    /** The share of right answers and the share of strangers sent on, both as high as they go together. */
    static double of(List<Choice> choices, double[] weights) {
        List<Outcome> outcomes =
                choices.stream().map(choice -> outcome(choice, weights)).toList();
        if (outcomes.stream().noneMatch(Outcome::isNobodys) || outcomes.stream().allMatch(Outcome::isNobodys)) {
            return UNLEARNT;
        }
        double[] steps = DoubleStream.iterate(LOWEST, least -> least <= HIGHEST, least -> least + STEP)
                .toArray();
        double most = DoubleStream.of(steps)
                .map(least -> share(outcomes, least))
                .max()
                .orElseThrow();
        return DoubleStream.of(steps)
                .filter(least -> share(outcomes, least) >= most - SAME)
                .boxed()
                .min(Comparator.comparingDouble(least -> Math.abs(least - UNLEARNT)))
                .orElse(UNLEARNT);
    }

    private static Outcome outcome(Choice choice, double[] weights) {
        double[] probabilities = LogLinear.probabilities(choice.evidence(), weights);
        int best = 0;
        for (int i = 1; i < probabilities.length - 1; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return new Outcome(probabilities[best], best == choice.right(), CombinerTrainer.isNobodys(choice));
    }

    private static double share(List<Outcome> outcomes, double least) {
        double ours = 0;
        double right = 0;
        double strangers = 0;
        double sentOn = 0;
        for (Outcome outcome : outcomes) {
            boolean isAnswered = outcome.best() >= least;
            ours += outcome.isNobodys() ? 0 : 1;
            right += isAnswered && outcome.isRight() ? 1 : 0;
            strangers += outcome.isNobodys() ? 1 : 0;
            sentOn += outcome.isNobodys() && !isAnswered ? 1 : 0;
        }
        return right / ours + STRANGERS * sentOn / strangers;
    }
}
