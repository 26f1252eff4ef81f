package dev.tendero.runtime.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Two support vector machines, as liblinear solves them. One tells the labels apart, after Crammer and Singer, "On the
 * algorithmic implementation of multiclass kernel-based vector machines" (2001); the other one tells them all from what
 * no label answers. In one such sentences would cost the labels: they have nothing in common.
 */
final class LinearTrainer {

    private static final double COST = 3;
    private static final double TOLERANCE = 0.2;
    private static final int ITERATIONS = 1000;
    /** Few sentences that no label answers count as much as many that some does, up to so many times. */
    private static final double MOST_WEIGHT = 10;

    static {
        Linear.disableDebugOutput();
    }

    private final List<Example> examples;
    private final Vocabulary vocabulary;
    private final DenseBlock dense;
    private final Feature[][] vectors;

    private LinearTrainer(List<Example> examples, String none) {
        this.examples = examples;
        this.vocabulary = Vocabulary.of(examples, none);
        this.dense = DenseBlock.of(examples, none);
        this.vectors = examples.stream()
                .map(example -> dense.append(
                        nodes(vocabulary.vector(example.features())), example.dense(), vocabulary.size() + 1))
                .toArray(Feature[][]::new);
    }

    /**
     * Deterministic.
     *
     * @param examples at least one
     * @param none the label of sentences that no label answers, which is the last one; the others come in the order of
     *     names
     */
    static LinearModel train(List<Example> examples, String none) {
        return new LinearTrainer(examples, none).train(none);
    }

    private LinearModel train(String none) {
        List<String> labels = Labels.of(examples, none);
        int[] known = indices(none, false);
        int[] strange = indices(none, true);
        float[] weights = new float[size() * labels.size()];
        if (known.length > 0) {
            double[] numbers = Arrays.stream(known)
                    .mapToDouble(i -> labels.indexOf(examples.get(i).label()))
                    .toArray();
            fill(
                    weights,
                    labels.size(),
                    solve(known, numbers, new Parameter(SolverType.MCSVM_CS, COST, ITERATIONS, TOLERANCE)));
        }
        if (known.length > 0 && strange.length > 0) {
            fillNone(weights, labels.size(), solveNone(known.length, strange));
        }
        return new LinearModel(vocabulary, dense, labels, Weights.of(labels.size(), weights));
    }

    private int size() {
        return vocabulary.size() + dense.size();
    }

    private int[] indices(String none, boolean isNone) {
        return IntStream.range(0, examples.size())
                .filter(i -> examples.get(i).label().equals(none) == isNone)
                .toArray();
    }

    private static Feature[] nodes(SparseVector vector) {
        Feature[] nodes = new Feature[vector.indices().length];
        Arrays.setAll(nodes, i -> new FeatureNode(vector.indices()[i] + 1, vector.values()[i]));
        return nodes;
    }

    private Model solveNone(int known, int[] strange) {
        double[] numbers = new double[examples.size()];
        Arrays.fill(numbers, -1);
        Arrays.stream(strange).forEach(i -> numbers[i] = 1);
        Parameter parameter = new Parameter(SolverType.L2R_L1LOSS_SVC_DUAL, 1, ITERATIONS, TOLERANCE);
        double weight = Math.clamp((double) known / strange.length, 1, MOST_WEIGHT);
        parameter.setWeights(new double[] {weight}, new int[] {1});
        return solve(IntStream.range(0, examples.size()).toArray(), numbers, parameter);
    }

    private Model solve(int[] which, double[] numbers, Parameter parameter) {
        Problem problem = new Problem();
        problem.l = which.length;
        problem.n = size();
        problem.x = Arrays.stream(which).mapToObj(i -> vectors[i]).toArray(Feature[][]::new);
        problem.y = numbers;
        parameter.setRandom(new Random(1));
        return Linear.train(problem, parameter);
    }

    /** liblinear has the labels in the order in which it met them. */
    private static void fill(float[] weights, int width, Model model) {
        int[] met = model.getLabels();
        double[] learnt = model.getFeatureWeights();
        for (int feature = 0; feature < model.getNrFeature(); feature++) {
            for (int i = 0; i < met.length; i++) {
                weights[feature * width + met[i]] = (float) learnt[feature * met.length + i];
            }
        }
    }

    /** Of two labels liblinear has one column of weights, which speak for the first that it met. */
    private static void fillNone(float[] weights, int width, Model model) {
        double[] learnt = model.getFeatureWeights();
        int sign = model.getLabels()[0];
        for (int feature = 0; feature < model.getNrFeature(); feature++) {
            weights[feature * width + width - 1] = (float) (sign * learnt[feature]);
        }
    }
}
