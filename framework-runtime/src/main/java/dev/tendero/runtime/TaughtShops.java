package dev.tendero.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers from one start to the next which shops' operators have taught them something: those learn once the database
 * tells what, the others while it starts. Who is not remembered rightly learns twice, and the same.
 */
final class TaughtShops {

    private static final Logger LOG = LoggerFactory.getLogger(TaughtShops.class);

    private final Path folder;

    /** @param folder made when the first shop is remembered; holds an empty file for each */
    TaughtShops(Path folder) {
        this.folder = folder;
    }

    boolean has(String shop) {
        return Files.exists(file(shop));
    }

    void note(String shop, boolean isTaught) {
        if (isTaught == has(shop)) {
            return;
        }
        try {
            if (isTaught) {
                Files.createDirectories(folder);
                Files.write(file(shop), new byte[0]);
            } else {
                Files.deleteIfExists(file(shop));
            }
        } catch (IOException e) {
            LOG.warn("{} can't be written, so the next start learns {} twice: {}", folder, shop, e.toString());
        }
    }

    private Path file(String shop) {
        return folder.resolve(shop + ".taught");
    }
}
