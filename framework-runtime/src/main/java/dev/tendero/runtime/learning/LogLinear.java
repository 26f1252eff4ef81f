package dev.tendero.runtime.learning;

import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * A choice among candidates by what speaks for each: the probability of a candidate is proportional to the exponential
 * of its weighted evidence. Fitted by maximum a posteriori with a Gaussian prior.
 */
public final class LogLinear {

    private LogLinear() {}

    /**
     * @param evidence of each candidate, one figure a kind
     * @param right the candidate that was right
     * @param weight how much the choice counts
     */
    @SuppressWarnings("ArrayRecordComponent") // Large, made once, read once.
    public record Choice(double[][] evidence, int right, double weight) {}

    /**
     * @param prior the weights that hold where the choices say nothing
     * @param strength of the prior: that many choices outweigh it
     * @return the weights, one a kind
     */
    public static double[] fit(List<Choice> choices, double[] prior, double strength) {
        return new QNMinimizer(0, 0, 50, 5, 5000).minimize(new Loss(choices, prior, strength));
    }

    /** @return one a candidate; they sum to 1 */
    public static double[] probabilities(double[][] evidence, double[] weights) {
        double[] shares = new double[evidence.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = dot(evidence[i], weights);
            most = Math.max(most, shares[i]);
        }
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(shares[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static double dot(double[] evidence, double[] weights) {
        double sum = 0;
        for (int kind = 0; kind < weights.length; kind++) {
            sum += evidence[kind] * weights[kind];
        }
        return sum;
    }

    /** Negative logarithm of the posterior, of the change that the prior's weights need. */
    private record Loss(List<Choice> choices, double[] prior, double strength) implements Function {

        @Override
        public int getDimension() {
            return prior.length;
        }

        @Override
        public double valueAt(double[] weights) {
            double loss = 0;
            for (Choice choice : choices) {
                double right = probabilities(choice.evidence(), weights)[choice.right()];
                loss -= choice.weight() * Math.log(Math.max(right, 1e-12));
            }
            for (int kind = 0; kind < prior.length; kind++) {
                loss += strength * square(weights[kind] - prior[kind]) / 2;
            }
            return loss;
        }

        @Override
        public double[] gradientAt(double[] weights) {
            double[] gradient = new double[prior.length];
            for (Choice choice : choices) {
                double[] probabilities = probabilities(choice.evidence(), weights);
                for (int i = 0; i < probabilities.length; i++) {
                    double excess = choice.weight() * (probabilities[i] - (i == choice.right() ? 1 : 0));
                    for (int kind = 0; kind < gradient.length; kind++) {
                        gradient[kind] += excess * choice.evidence()[i][kind];
                    }
                }
            }
            for (int kind = 0; kind < prior.length; kind++) {
                gradient[kind] += strength * (weights[kind] - prior[kind]);
            }
            return gradient;
        }

        private static double square(double x) {
            return x * x;
        }
    }
}
