package dev.tendero.runtime.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;

/** Ends a reading that takes in more at once than it should, such as a text that never ends. One thread. */
public final class BoundedInput extends FilterInputStream {

    private final long most;
    private final LongFunction<IOException> tooLong;
    private long read;

    /**
     * @param most bytes from one {@link #again} to the next
     * @param tooLong what is thrown for one more, given {@code most}
     */
    public BoundedInput(InputStream in, long most, LongFunction<IOException> tooLong) {
        super(in);
        this.most = most;
        this.tooLong = tooLong;
    }

    /** Begins to count anew. */
    public void again() {
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
            throw tooLong.apply(most);
        }
    }
}
