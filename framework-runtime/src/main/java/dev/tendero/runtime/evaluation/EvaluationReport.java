package dev.tendero.runtime.evaluation;

import dev.tendero.runtime.testing.ClassificationReport;
import dev.tendero.runtime.testing.ClassificationReport.Classified;
import java.util.List;
import java.util.Optional;

/**
 * The figures of an evaluation. Shares are 0 to 1.
 *
 * @param trainRows how many sentences were learnt
 * @param intents the sentences by the intent that they were put to: where some are out of scope, to none below the
 *     learnt least confidence; else to the best one, whatever its confidence
 * @param inScope how many sentences belong to an intent
 * @param bestAccuracy share of those whose best intent is their own
 * @param outOfScope where there are sentences of none
 */
public record EvaluationReport(
        int trainRows,
        ClassificationReport intents,
        int inScope,
        double bestAccuracy,
        Optional<OutOfScope> outOfScope,
        Calibration calibration,
        Speed speed) {

    /**
     * @param inScopeAccuracy share of the sentences in scope that their own intent answers
     * @param recall share of the sentences out of scope that no intent answers
     * @param precision share of the unanswered sentences that are out of scope
     */
    public record OutOfScope(int rows, double inScopeAccuracy, double recall, double precision) {}

    /**
     * @param trainingSeconds of all cores
     * @param messagesPerSecond on one thread, through the whole understanding
     * @param p50Micros what a message takes, half the time
     * @param modelBytes of the learnt model, about
     */
    public record Speed(
            double trainingSeconds, double messagesPerSecond, double p50Micros, double p99Micros, long modelBytes) {}

    static EvaluationReport of(int trainRows, List<Outcome> outcomes, Evaluation.Cost cost) {
        List<Outcome> ours =
                outcomes.stream().filter(one -> !one.isOutOfScope()).toList();
        boolean hasStrangers = ours.size() < outcomes.size();
        return new EvaluationReport(
                trainRows,
                new ClassificationReport(outcomes.stream()
                        .map(one -> classified(one, hasStrangers ? one.answered() : one.best()))
                        .toList()),
                ours.size(),
                share(ours.stream().filter(Outcome::isBestRight).count(), ours.size()),
                hasStrangers ? Optional.of(outOfScope(outcomes, ours)) : Optional.empty(),
                Calibration.of(outcomes),
                new Speed(
                        cost.trainingSeconds(),
                        cost.messagesPerSecond(),
                        cost.micros(0.5),
                        cost.micros(0.99),
                        cost.modelBytes()));
    }

    private static Classified classified(Outcome one, String got) {
        return new Classified(one.sentence().text(), one.sentence().intent(), got, one.confidence(), 0);
    }

    private static OutOfScope outOfScope(List<Outcome> outcomes, List<Outcome> ours) {
        int strangers = outcomes.size() - ours.size();
        long right = ours.stream()
                .filter(one -> one.isAnswered() && one.isBestRight())
                .count();
        long unanswered = outcomes.stream().filter(one -> !one.isAnswered()).count();
        long sentOn = outcomes.stream()
                .filter(one -> one.isOutOfScope() && !one.isAnswered())
                .count();
        return new OutOfScope(
                strangers, share(right, ours.size()), share(sentOn, strangers), share(sentOn, unanswered));
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
