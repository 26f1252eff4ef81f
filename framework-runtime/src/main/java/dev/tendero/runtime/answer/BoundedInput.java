package dev.tendero.runtime.answer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails after so many bytes. */
final class BoundedInput extends FilterInputStream {

    private final long limit;
    private long seen;

    BoundedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws IOException {
        seen += more;
        if (seen > limit) {
            throw new ModelFailures.TooLongAnswer(limit);
        }
    }
}
