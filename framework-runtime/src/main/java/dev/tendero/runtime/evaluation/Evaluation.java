package dev.tendero.runtime.evaluation;

import dev.tendero.runtime.evaluation.SentenceTrainer.Trained;
import dev.tendero.runtime.understanding.SentenceVectors;
import java.util.ArrayList;
import java.util.List;

/** Learns from labelled sentences and puts others to their intents. One thread, but for the learning. */
public final class Evaluation {

    private static final int WARM_UP = 20_000;
    private static final long LONGEST_WARM_UP = 5_000_000_000L;

    private final SentenceTrainer trainer;

    /**
     * @param language ISO 639-1, one that has a language pack
     * @param vectors one more block of features
     */
    public Evaluation(String language, SentenceVectors vectors) {
        this.trainer = new SentenceTrainer(language, vectors);
    }

    /** Learns the first, and is asked the second. */
    public EvaluationReport run(List<LabelledSentence> train, List<LabelledSentence> test) {
        Trained trained = trainer.train(train);
        Run run = ask(trained, test);
        return EvaluationReport.of(
                train.size(),
                run.outcomes(),
                new Cost(trained.seconds(), run.micros(), trained.understander().modelBytes()));
    }

    /**
     * Holds back a part in turn, learns the rest and is asked the part. The figures of cost are of one learning, their
     * mean.
     *
     * @param folds at least 2
     */
    public EvaluationReport crossValidate(List<LabelledSentence> sentences, int folds) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Double> micros = new ArrayList<>();
        double seconds = 0;
        long bytes = 0;
        for (int fold = 0; fold < folds; fold++) {
            Folds parts = Folds.of(sentences, folds, fold);
            Trained trained = trainer.train(parts.train());
            Run run = ask(trained, parts.test());
            outcomes.addAll(run.outcomes());
            micros.addAll(run.micros());
            seconds += trained.seconds() / folds;
            bytes += trained.understander().modelBytes() / folds;
        }
        int learnt = sentences.size() - sentences.size() / folds;
        return EvaluationReport.of(learnt, outcomes, new Cost(seconds, micros, bytes));
    }

    private record Run(List<Outcome> outcomes, List<Double> micros) {}

    /** Once to warm up, once to measure. */
    private static Run ask(Trained trained, List<LabelledSentence> test) {
        long begun = System.nanoTime();
        for (int i = 0; i < WARM_UP && !test.isEmpty() && System.nanoTime() - begun < LONGEST_WARM_UP; i++) {
            trained.understander().understand(test.get(i % test.size()).text());
        }
        List<Outcome> outcomes = new ArrayList<>();
        List<Double> micros = new ArrayList<>();
        for (LabelledSentence sentence : test) {
            long start = System.nanoTime();
            var understanding = trained.understander().understand(sentence.text());
            micros.add((System.nanoTime() - start) / 1e3);
            outcomes.add(Outcome.of(sentence, understanding));
        }
        return new Run(outcomes, micros);
    }

    /** @param micros that each message took */
    record Cost(double trainingSeconds, List<Double> micros, long modelBytes) {

        double messagesPerSecond() {
            double sum = micros.stream().mapToDouble(Double::doubleValue).sum();
            return sum == 0 ? 0 : micros.size() * 1e6 / sum;
        }

        double micros(double quantile) {
            List<Double> sorted = micros.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, quantile * sorted.size()));
        }
    }
}
