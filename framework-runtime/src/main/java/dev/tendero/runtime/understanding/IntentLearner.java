package dev.tendero.runtime.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * OpenNLP's maximum entropy learner over weighted features: weights (1 + ln tf) (ln((1 + N) / (1 + df)) + 1), one L2
 * norm a sentence. Learns from a handful of examples an intent. Immutable.
 */
final class IntentLearner {

    /** Counts the changes to how models are learnt: an older model is not taken for one of today's. */
    private static final int RECIPE = 1;

    private static final double SMOOTHING = 0.01;
    private static final int ITERATIONS = 30;
    /** How many steps back L-BFGS remembers; each costs two passes over all weights at every step. */
    private static final int UPDATES = 5;

    private final MaxentModel model;
    private final List<String> labels;
    private final Map<String, Double> inverseFrequency;

    private IntentLearner(MaxentModel model, Map<String, Double> inverseFrequency) {
        this.model = model;
        this.labels = IntStream.range(0, model.getNumOutcomes())
                .mapToObj(model::getOutcome)
                .toList();
        this.inverseFrequency = inverseFrequency;
    }

    /** @param features of one labelled sentence, with their counts */
    record Example(String label, Map<String, Integer> features) {}

    static IntentLearner train(List<Example> examples, LearntModels models) {
        Map<String, Double> inverse = inverseFrequency(examples);
        List<Event> events = new ArrayList<>();
        for (Example example : examples) {
            Weighted weighted = weigh(example.features(), inverse);
            events.add(new Event(example.label(), weighted.names(), weighted.values()));
        }
        return new IntentLearner(models.get(hash(examples), () -> learn(events)), inverse);
    }

    private static AbstractModel learn(List<Event> events) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put("DataIndexer", "OnePassRealValue");
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(QNTrainer.M_PARAM, UPDATES);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, SMOOTHING);
        try {
            EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
            return (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all that the learnt model depends on; the weights follow from the examples. */
    private static String hash(List<Example> examples) {
        MessageDigest digest = sha256();
        digest.update(("maxent-qn " + RECIPE).getBytes(StandardCharsets.UTF_8));
        for (Example example : examples) {
            digest.update(example.label().getBytes(StandardCharsets.UTF_8));
            digest.update(new TreeMap<>(example.features()).toString().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Those of the examples, in the order of {@link #classify}. */
    List<String> labels() {
        return labels;
    }

    /** @return a probability for each of the labels; they sum to 1 */
    double[] classify(Map<String, Integer> features) {
        Weighted weighted = weigh(features, inverseFrequency);
        return model.eval(weighted.names(), weighted.values());
    }

    private static Map<String, Double> inverseFrequency(List<Example> examples) {
        Map<String, Integer> documents = new HashMap<>();
        examples.forEach(
                example -> example.features().keySet().forEach(feature -> documents.merge(feature, 1, Integer::sum)));
        Map<String, Double> inverse = new HashMap<>();
        documents.forEach((feature, count) ->
                inverse.put(feature, Math.log((1.0 + examples.size()) / (1 + count)) + 1));
        return inverse;
    }

    /** Features that no example has are left out of the sentence, but weigh in its length: strangers make unsure. */
    private static Weighted weigh(Map<String, Integer> features, Map<String, Double> inverse) {
        List<String> names = new ArrayList<>(features.size());
        float[] values = new float[features.size()];
        double sum = 0;
        for (Map.Entry<String, Integer> feature : features.entrySet()) {
            Double weight = inverse.get(feature.getKey());
            double value = (1 + Math.log(feature.getValue())) * (weight == null ? 1 : weight);
            sum += value * value;
            if (weight != null) {
                values[names.size()] = (float) value;
                names.add(feature.getKey());
            }
        }
        float norm = (float) Math.sqrt(Math.max(sum, 1e-9));
        float[] kept = Arrays.copyOf(values, names.size());
        for (int i = 0; i < kept.length; i++) {
            kept[i] /= norm;
        }
        return new Weighted(names.toArray(String[]::new), kept);
    }

    @SuppressWarnings("ArrayRecordComponent") // OpenNLP takes arrays; it never leaves this class.
    private record Weighted(String[] names, float[] values) {}
}
