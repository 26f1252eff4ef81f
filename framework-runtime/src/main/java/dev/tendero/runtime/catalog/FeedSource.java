package dev.tendero.runtime.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A shop's source, made ready to be read once. */
interface FeedSource extends AutoCloseable {

    /**
     * What there is to read.
     *
     * @param last what was {@linkplain #read noted} after the last import; null before the first
     * @param always whether to read all of it, changed or not
     * @return empty when it is as it was then
     */
    Optional<Feed> feed(@Nullable String last, boolean always);

    /** Tells what was read and how it was understood, once it was read; at most 200 characters. */
    String read();

    /** In bytes; 0 where that is not known. */
    long size();

    @Override
    void close();
}
