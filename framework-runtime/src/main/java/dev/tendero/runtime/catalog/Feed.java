package dev.tendero.runtime.catalog;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A source of products that is read one by one; memory does not grow with its length. */
interface Feed {

    /**
     * Hands every product on, in order.
     *
     * @param bytes told how many bytes were read, as reading goes on, where that is known
     * @throws dev.tendero.api.TenderoException {@code bad_configuration} when it can't be read at all or lacks what a
     *     product needs
     */
    void read(Consumer<FeedLine> sink, LongConsumer bytes);

    /** False when it holds only what changed, so that what it lacks is still sold. */
    default boolean whole() {
        return true;
    }
}
