package dev.tendero.runtime.catalog;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The names of a product file's columns. */
public final class FeedHeader {

    private FeedHeader() {}

    /**
     * In the order of the file, in lower case.
     *
     * @throws TenderoException {@code bad_configuration} when the file can't be read or is empty
     */
    public static List<String> of(Path file) {
        try {
            return new Feed(file, FileForm.of(file), FeedColumns.csv(Map.of()), "").header();
        } catch (IOException e) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION, "the product file " + file + " can't be read: " + e, e);
        }
    }
}
