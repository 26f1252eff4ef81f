package dev.tendero.runtime.catalog;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how far it was read. */
final class CountedInput extends FilterInputStream {

    private final LongConsumer listener;
    private long count;

    CountedInput(InputStream in, LongConsumer listener) {
        super(in);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        counted(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        int read = super.read(block, offset, length);
        counted(read);
        return read;
    }

    private void counted(int read) {
        if (read > 0) {
            count += read;
            listener.accept(count);
        }
    }
}
