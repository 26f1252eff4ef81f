package dev.tendero.runtime.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The vectors that sentences have beside their features, as one more block of these. The features' vector has length 1,
 * this one the length of its weight.
 *
 * @param size dimensions; 0 where the examples have no vectors
 */
record DenseBlock(int size, float weight) {

    /** So many sentences a label, on average. */
    private static final int FEW = 15;

    private static final float HEAVY = 2;
    private static final float LIGHT = 1;

    /** @param none the label of sentences that no label answers */
    static DenseBlock of(List<Example> examples, String none) {
        int size = examples.stream()
                .mapToInt(example -> example.dense().length)
                .max()
                .orElse(0);
        return new DenseBlock(size, weight(examples, none));
    }

    /** The fewer examples there are, the less their words say. */
    private static float weight(List<Example> examples, String none) {
        List<String> labels = examples.stream()
                .filter(Example::isSentence)
                .map(Example::label)
                .filter(label -> !label.equals(none))
                .toList();
        return labels.size() <= FEW * labels.stream().distinct().count() ? HEAVY : LIGHT;
    }

    /** @return the sparse ones, and after them those of the block, whose first has the index {@code first} */
    Feature[] append(Feature[] sparse, float[] dense, int first) {
        if (dense.length != size || size == 0) {
            return sparse;
        }
        Feature[] all = Arrays.copyOf(sparse, sparse.length + size);
        for (int i = 0; i < size; i++) {
            all[sparse.length + i] = new FeatureNode(first + i, weight * dense[i]);
        }
        return all;
    }

    /**
     * Adds what the block says.
     *
     * @param first the block's first feature
     */
    void addTo(float[] margins, float[] dense, Weights weights, int first) {
        if (dense.length != size) {
            return;
        }
        for (int i = 0; i < dense.length; i++) {
            weights.addTo(margins, first + i, weight * dense[i]);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        out.writeFloat(weight);
    }

    static DenseBlock read(DataInput in) throws IOException {
        return new DenseBlock(in.readInt(), in.readFloat());
    }
}
