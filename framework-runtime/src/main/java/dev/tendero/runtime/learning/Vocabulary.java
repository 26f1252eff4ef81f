package dev.tendero.runtime.learning;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The features that the examples have, and their weights: (1 + ln tf) (ln((1 + L) / (1 + lf)) + 1), where lf of the L
 * labels have the feature in an example. Labels are counted, not sentences: with few examples that is the steadier
 * measure of how much a feature tells. Immutable.
 */
final class Vocabulary {

    private static final float MINOR_WEIGHT = 0.7f;

    private final LongIntHashMap index;
    private final long[] features;
    private final float[] weights;
    /** Features before this one are of labels; the others are of what no label answers alone. */
    private final int labelled;

    private final float unknown;

    /** @param features each stands at its index */
    private Vocabulary(long[] features, float[] weights, int labelled, float unknown) {
        this.features = features;
        this.weights = weights;
        this.labelled = labelled;
        this.unknown = unknown;
        this.index = new LongIntHashMap(features.length, 0.5);
        for (int i = 0; i < features.length; i++) {
            index.put(features[i], i);
        }
    }

    /** @param none the label of sentences that no label answers */
    static Vocabulary of(List<Example> examples, String none) {
        Map<String, LongHashSet> byLabel = new HashMap<>();
        LongIntHashMap labels = new LongIntHashMap();
        for (Example example : examples) {
            LongHashSet seen = byLabel.computeIfAbsent(example.label(), label -> new LongHashSet());
            for (int i = 0; i < example.features().size(); i++) {
                long feature = example.features().feature(i);
                labels.addTo(feature, seen.add(feature) && !example.label().equals(none) ? 1 : 0);
            }
        }
        int count = byLabel.size() - (byLabel.containsKey(none) ? 1 : 0);
        long[] known = sorted(labels, true);
        long[] features = LongStream.concat(LongStream.of(known), LongStream.of(sorted(labels, false)))
                .toArray();
        float[] weights = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            weights[i] = weight(features[i], count, labels.get(features[i]));
        }
        return new Vocabulary(features, weights, known.length, weight(0, count, 0));
    }

    private static long[] sorted(LongIntHashMap labels, boolean isLabelled) {
        return LongStream.of(labels.keys().toArray())
                .filter(feature -> labels.get(feature) > 0 == isLabelled)
                .sorted()
                .toArray();
    }

    private static float weight(long feature, int labels, int having) {
        double weight = Math.log((1.0 + labels) / (1 + having)) + 1;
        return (float) (FeatureCounts.isMinor(feature) ? weight * MINOR_WEIGHT : weight);
    }

    int size() {
        return weights.length;
    }

    /**
     * A sentence by the features that the examples had, in the order of the sentence.
     *
     * @param indices the first {@code size} count
     * @param values weighted, before the sentence is brought to length 1; one an index
     * @param norm by which each value is to be divided
     * @param known share of the sentence's weight that the examples had, 0 to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // Made and read once; it never leaves this package.
    record Weighed(int[] indices, float[] values, int size, float norm, double known) {}

    Weighed weigh(FeatureCounts sentence) {
        int[] indices = indices(sentence);
        float[] values = new float[indices.length];
        int size = 0;
        double squares = 0;
        double known = 0;
        double strange = 0;
        for (int i = 0; i < indices.length; i++) {
            int at = indices[i];
            int count = sentence.count(i);
            double frequency = count == 1 ? 1 : 1 + Math.log(count);
            if (at < 0) {
                strange +=
                        square(frequency * unknown * (FeatureCounts.isMinor(sentence.feature(i)) ? MINOR_WEIGHT : 1));
            } else {
                float value = (float) (frequency * weights[at]);
                squares += square(value);
                known += at < labelled ? square(value) : 0;
                indices[size] = at;
                values[size++] = value;
            }
        }
        float norm = (float) Math.sqrt(Math.max(squares, 1e-9));
        return new Weighed(indices, values, size, norm, known / Math.max(squares + strange, 1e-9));
    }

    /** All look-ups at once: they miss the processor's caches, and so they do it together. */
    private int[] indices(FeatureCounts sentence) {
        int[] indices = new int[sentence.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = index.getOrDefault(sentence.feature(i), -1);
        }
        return indices;
    }

    private static double square(double x) {
        return x * x;
    }

    SparseVector vector(FeatureCounts sentence) {
        Weighed weighed = weigh(sentence);
        long[] sorted = new long[weighed.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = ((long) weighed.indices()[i] << 32) | Float.floatToRawIntBits(weighed.values()[i]);
        }
        Arrays.sort(sorted);
        int[] indices = new int[sorted.length];
        float[] values = new float[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            indices[i] = (int) (sorted[i] >>> 32);
            values[i] = Float.intBitsToFloat((int) sorted[i]) / weighed.norm();
        }
        return new SparseVector(indices, values);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(features.length);
        out.writeInt(labelled);
        out.writeFloat(unknown);
        for (int i = 0; i < features.length; i++) {
            out.writeLong(features[i]);
            out.writeFloat(weights[i]);
        }
    }

    static Vocabulary read(DataInput in) throws IOException {
        long[] features = new long[in.readInt()];
        float[] weights = new float[features.length];
        int labelled = in.readInt();
        float unknown = in.readFloat();
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readLong();
            weights[i] = in.readFloat();
        }
        return new Vocabulary(features, weights, labelled, unknown);
    }
}
