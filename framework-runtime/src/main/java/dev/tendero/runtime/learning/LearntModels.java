package dev.tendero.runtime.learning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learnt models on disk, by the hash of what they were learnt from: who starts again with the same examples need not
 * learn them again. A file that can't be read or written costs the learning, nothing else. Safe for many threads and
 * processes.
 */
public final class LearntModels {

    /** Keeps nothing. */
    public static final LearntModels NONE = new LearntModels(null);

    private static final Logger LOG = LoggerFactory.getLogger(LearntModels.class);
    /**
     * Of each shop: what it learns as its files are now, with and without what its operator has taught it, and some
     * more.
     */
    private static final int KEPT = 4;

    private final @Nullable Path folder;

    private LearntModels(@Nullable Path folder) {
        this.folder = folder;
    }

    /** @param folder made when the first model is kept; holds the four that were used last */
    public static LearntModels in(Path folder) {
        return new LearntModels(folder);
    }

    /**
     * Those of one shop, in a folder of its own: no other shop's push them out.
     *
     * @param shop fit for a folder's name
     */
    public LearntModels of(String shop) {
        return folder == null ? NONE : in(folder.resolve(shop));
    }

    /** @param hash of all that the model depends on, fit for a file's name */
    Learnt get(String hash, Supplier<Learnt> learning) {
        if (folder == null) {
            return learning.get();
        }
        Path file = folder.resolve(hash + ".model");
        return read(file).orElseGet(() -> {
            Learnt learnt = learning.get();
            keep(folder, file, learnt);
            return learnt;
        });
    }

    private static Optional<Learnt> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            Learnt model = Learnt.read(in);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(model);
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} can't be read, so its intents are learnt again: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private static void keep(Path folder, Path file, Learnt model) {
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "learning", ".part");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
                model.write(out);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forgetOldest(folder);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "what was learnt can't be kept in {}, so the next start learns it again: {}", folder, e.toString());
        }
    }

    private static void forgetOldest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.sorted(
                            Comparator.comparing(LearntModels::lastUsed).reversed())
                    .toList();
            for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime lastUsed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
