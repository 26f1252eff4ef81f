package dev.tendero.runtime.learning;

import java.io.DataInput;
import java.io.IOException;

/** Many numbers from a file. */
final class Floats {

    private Floats() {}

    static float[] read(DataInput in, int size) throws IOException {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
