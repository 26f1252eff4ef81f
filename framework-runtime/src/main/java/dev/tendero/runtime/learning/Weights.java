package dev.tendero.runtime.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What each feature says for each label, in half precision: a sentence reads hundreds of rows from all over the memory,
 * and that is what it waits for. Immutable.
 */
final class Weights {

    private final int width;
    /** Of one feature all labels, then of the next. */
    private final short[] halves;

    private Weights(int width, short[] halves) {
        this.width = width;
        this.halves = halves;
    }

    /**
     * @param width how many labels there are
     * @param weights of one feature all labels, then of the next; every {@code float} loses its last thirteen bits
     */
    static Weights of(int width, float[] weights) {
        short[] halves = new short[weights.length];
        for (int i = 0; i < weights.length; i++) {
            halves[i] = Float.floatToFloat16(weights[i]);
        }
        return new Weights(width, halves);
    }

    /** @param margins one a label */
    void addTo(float[] margins, int feature, float value) {
        int row = feature * width;
        for (int label = 0; label < margins.length; label++) {
            margins[label] += value * Float.float16ToFloat(halves[row + label]);
        }
    }

    long bytes() {
        return (long) halves.length * Short.BYTES;
    }

    void write(DataOutput out) throws IOException {
        for (short half : halves) {
            out.writeShort(half);
        }
    }

    static Weights read(DataInput in, int width, int features) throws IOException {
        short[] halves = new short[width * features];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = in.readShort();
        }
        return new Weights(width, halves);
    }
}
