package dev.tendero.runtime.catalog;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The names of a product file's columns. */
public final class FeedHeader {

    private FeedHeader() {}

    /**
     * In the order of the file, in lower case.
     *
     * @throws TenderoException {@code bad_configuration} when the file can't be read, is empty or is no table
     */
    public static List<String> of(Path file) {
        try {
            return TableFeed.header(file, FileForm.of(file));
        } catch (IOException e) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION, "the product file " + file + " can't be read: " + e, e);
        }
    }
}
