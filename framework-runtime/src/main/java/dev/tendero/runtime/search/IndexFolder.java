package dev.tendero.runtime.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.logging.Level;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of an index, open for writing by this process alone. Files that can't be used are thrown away; where
 * another process has them, this one works in a temporary folder.
 */
final class IndexFolder implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    /** It would advise every operator, at every start, to add a module that searches of words have no use for. */
    private static final java.util.logging.Logger VECTORS =
            java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private static final double BUFFER_MB = 48;
    private static final double SEGMENTS_OF_ONE_SIZE = 4;

    private final Directory directory;
    private final IndexWriter writer;
    private final Searchers searchers;
    private final boolean temporary;

    private IndexFolder(Path folder, OpenMode mode, boolean temporary) throws IOException {
        this.temporary = temporary;
        directory = FSDirectory.open(folder);
        try {
            writer = new IndexWriter(directory, config(mode));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
        try {
            searchers = new Searchers(writer);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            directory.close();
            throw e;
        }
    }

    static IndexFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return new IndexFolder(folder, OpenMode.CREATE_OR_APPEND, false);
        } catch (LockObtainFailedException e) {
            Path own = Files.createTempDirectory("tendero-index-");
            LOG.info("{} is in use by another process; this one builds its own index in {}", folder, own);
            return new IndexFolder(own, OpenMode.CREATE, true);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("The search index in {} can't be used ({}); it is built anew", folder, e.toString());
            delete(folder);
            Files.createDirectories(folder);
            return new IndexFolder(folder, OpenMode.CREATE, false);
        }
    }

    /** Whether it can still be written; searches go on in any case. */
    boolean isOpen() {
        return writer.isOpen();
    }

    Path path() {
        return ((FSDirectory) directory).getDirectory();
    }

    IndexWriter writer() {
        return writer;
    }

    Searchers searchers() {
        return searchers;
    }

    /** What was committed stays, the rest is given up. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        Path folder = path();
        directory.close();
        if (temporary) {
            delete(folder);
        }
    }

    private static IndexWriterConfig config(OpenMode mode) {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setSegmentsPerTier(SEGMENTS_OF_ONE_SIZE);
        return new IndexWriterConfig()
                .setOpenMode(mode)
                .setSimilarity(CatalogSearcher.SIMILARITY)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(merging)
                .setIndexSort(new Sort(new SortField(Fields.KEY_VALUE, SortField.Type.LONG)));
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
