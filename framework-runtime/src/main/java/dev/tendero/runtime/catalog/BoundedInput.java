package dev.tendero.runtime.catalog;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a reading that takes in more at once than it should, such as a text that never ends. */
final class BoundedInput extends FilterInputStream {

    private final long most;
    private long read;

    /** @param most bytes from one {@link #again} to the next */
    BoundedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    void again() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        int count = super.read(block, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > most) {
            throw new IOException("one of its elements is longer than " + most / 1_000_000 + " MB");
        }
    }
}
