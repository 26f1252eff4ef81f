package dev.tendero.web.wire;

import dev.tendero.runtime.evaluation.Calibration;
import dev.tendero.runtime.evaluation.EvaluationReport;
import dev.tendero.runtime.testing.ClassificationReport.Confusion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as JSON for other programs. Shares are 0 to 1.
 *
 * @param accuracy share of all sentences put to their intent; those of none to none
 * @param inScopeBestAccuracy share of the sentences in scope whose best intent is their own, whatever its confidence
 * @param outOfScope null where no sentence is out of scope
 */
public record EvaluationBody(
        int trainRows,
        int testRows,
        double accuracy,
        double macroF1,
        double inScopeBestAccuracy,
        EvaluationReport.@Nullable OutOfScope outOfScope,
        double expectedCalibrationError,
        List<Calibration.Bin> calibration,
        EvaluationReport.Speed speed,
        List<Intent> intents,
        List<Confusion> confusions) {

    /** @param support how many sentences are its own */
    public record Intent(String intent, long support, double precision, double recall, double f1) {}

    public static EvaluationBody of(EvaluationReport report) {
        return new EvaluationBody(
                report.trainRows(),
                report.intents().classified().size(),
                report.intents().accuracy(),
                report.intents().macroF1(),
                report.bestAccuracy(),
                report.outOfScope().orElse(null),
                report.calibration().error(),
                report.calibration().bins(),
                report.speed(),
                report.intents().scores().stream()
                        .map(score -> new Intent(
                                score.intent(), score.support(), score.precision(), score.recall(), score.f1()))
                        .toList(),
                report.intents().confusions());
    }
}
