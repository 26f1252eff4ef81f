package dev.tendero.runtime.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear multi-class model: a sentence's margin for each label is the product of its vector with that label's
 * weights. Immutable.
 */
public final class LinearModel {

    private final Vocabulary vocabulary;
    private final DenseBlock dense;
    private final List<String> labels;
    /** Those of the dense block are the last. */
    private final Weights weights;

    LinearModel(Vocabulary vocabulary, DenseBlock dense, List<String> labels, Weights weights) {
        this.vocabulary = vocabulary;
        this.dense = dense;
        this.labels = List.copyOf(labels);
        this.weights = weights;
    }

    /** In the order of {@link Margins#values}. */
    public List<String> labels() {
        return labels;
    }

    /** What it takes in memory and on disk, about. */
    public long bytes() {
        return weights.bytes() + (long) vocabulary.size() * (Long.BYTES + Float.BYTES);
    }

    /**
     * @param values one a label, in their order; about 1 apart where the model is sure
     * @param known share of the sentence that the examples know, 0 to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // Made and read once.
    public record Margins(float[] values, double known) {}

    /** Safe for many threads. */
    public Margins read(FeatureCounts features) {
        return read(features, Example.NO_VECTOR);
    }

    /**
     * Safe for many threads.
     *
     * @param vector of length 1; of no dimensions where there is none, which says nothing
     */
    public Margins read(FeatureCounts features, float[] vector) {
        Vocabulary.Weighed weighed = vocabulary.weigh(features);
        float[] margins = new float[labels.size()];
        for (int i = 0; i < weighed.size(); i++) {
            weights.addTo(margins, weighed.indices()[i], weighed.values()[i] / weighed.norm());
        }
        dense.addTo(margins, vector, weights, vocabulary.size());
        return new Margins(margins, weighed.known());
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        vocabulary.write(out);
        dense.write(out);
        weights.write(out);
    }

    static LinearModel read(DataInput in) throws IOException {
        List<String> labels = new ArrayList<>();
        int width = in.readInt();
        for (int i = 0; i < width; i++) {
            labels.add(in.readUTF());
        }
        Vocabulary vocabulary = Vocabulary.read(in);
        DenseBlock dense = DenseBlock.read(in);
        Weights weights = Weights.read(in, width, vocabulary.size() + dense.size());
        return new LinearModel(vocabulary, dense, labels, weights);
    }
}
