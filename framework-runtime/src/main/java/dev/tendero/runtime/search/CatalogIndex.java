package dev.tendero.runtime.search;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One shop's search index on disk. It follows its source: what it holds is known by the revision in its last commit, so
 * that a restart goes on from there. Searches go on, in the old state, while it catches up. Safe for many threads.
 */
public final class CatalogIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogIndex.class);
    private static final String REVISION = "revision";
    private static final String MADE_OF = "made_of";

    private final Path path;
    private volatile IndexFolder folder;
    private final ProductSource source;
    private final TextAnalysis analysis;
    private final String language;

    private CatalogIndex(Path path, String language, ProductSource source) throws IOException {
        this.path = path;
        folder = IndexFolder.open(path);
        this.source = source;
        this.language = language;
        analysis = new TextAnalysis(language);
    }

    /**
     * Opens what is there, without a word to the source, or begins anew where nothing is or what is there can't be
     * read. It holds nothing new until {@link #catchUp()}.
     *
     * @param folder this index's own; made when missing
     * @param language ISO 639-1, decides how words are brought to their stems
     */
    public static CatalogIndex open(Path folder, String language, ProductSource source) {
        try {
            return new CatalogIndex(folder, language, source);
        } catch (IOException e) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    "the search index in " + folder + " can't be opened: " + e
                            + "; check the folder's rights and space",
                    e);
        }
    }

    /** Searches this index, at any time the newest state. */
    public LuceneCatalog catalog() {
        return new LuceneCatalog(this, analysis);
    }

    /** The names that the index knows, of products that it still holds. */
    public List<CatalogName> names(CatalogName.Kind kind) {
        return read(searcher -> NameTerms.of(searcher.getIndexReader(), kind));
    }

    /**
     * How many products that have no such attribute bear its value in their names: what a phone case is compatible with
     * is the name of a phone.
     */
    public int namedOthers(String attribute, String value) {
        return read(searcher -> searcher.count(new BooleanQuery.Builder()
                .add(new WordLookup(analysis, searcher).named(value), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.ATTRIBUTE, Fields.attribute(attribute, ""))), Occur.MUST_NOT)
                .build()));
    }

    /**
     * Takes in what changed in the source since the last time; everything, when what is held came from another source
     * or was analysed otherwise.
     *
     * @return whether anything was taken in
     * @throws TenderoException what the source threw, or {@code internal_error} when the disk fails; the old state
     *     stays, and the next call tries again
     */
    public synchronized boolean catchUp() {
        if (!folder.isOpen()) {
            reopen();
        }
        long wanted = source.revision();
        Map<String, String> held = held();
        String madeOf = TextAnalysis.VERSION + " " + language + " " + source.identity();
        boolean same = madeOf.equals(held.get(MADE_OF));
        long from = same ? Long.parseLong(held.getOrDefault(REVISION, "0")) : 0;
        if (from == wanted) {
            return false;
        }
        try {
            takeIn(from > wanted ? 0 : from, Map.of(REVISION, Long.toString(wanted), MADE_OF, madeOf));
            return true;
        } catch (IOException | UncheckedIOException e) {
            throw failed("written", e);
        }
    }

    <T> T read(Searchers.Work<T> work) {
        IndexFolder asked = folder;
        try {
            return asked.searchers().with(work);
        } catch (AlreadyClosedException e) {
            if (asked == folder) {
                throw e;
            }
            return read(work);
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    /** What fails while it writes, as on a full disk, ends Lucene's writer for good. */
    private void reopen() {
        IndexFolder old = folder;
        try {
            folder = IndexFolder.open(path);
        } catch (IOException e) {
            throw failed("opened again", e);
        }
        LOG.warn("The search index in {} was opened again after a failure", path);
        close(old);
    }

    @Override
    public synchronized void close() {
        close(folder);
    }

    private static void close(IndexFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            LOG.warn("The search index was not closed properly: {}", e.toString());
        }
    }

    private Map<String, String> held() {
        Map<String, String> held = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = folder.writer().getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> held.put(entry.getKey(), entry.getValue()));
        }
        return held;
    }

    private void takeIn(long from, Map<String, String> held) throws IOException {
        long start = System.nanoTime();
        IndexWriter writer = folder.writer();
        if (from == 0) {
            writer.deleteAll();
        }
        source.changedSince(from, product -> put(writer, product, from == 0));
        if (from == 0) {
            writer.forceMerge(1);
        }
        writer.setLiveCommitData(held.entrySet());
        writer.commit();
        folder.searchers().refresh();
        LOG.debug(
                "The index took in revision {} in {} ms", held.get(REVISION), (System.nanoTime() - start) / 1_000_000);
    }

    private void put(IndexWriter writer, IndexedProduct product, boolean isNew) {
        Term key = new Term(Fields.KEY, Long.toString(product.key()));
        try {
            if (isNew && product.listed()) {
                writer.addDocument(ProductDocument.of(product, analysis));
            } else if (product.listed()) {
                writer.updateDocument(key, ProductDocument.of(product, analysis));
            } else {
                writer.deleteDocuments(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TenderoException failed(String done, Exception e) {
        return new TenderoException(
                ErrorCode.INTERNAL_ERROR,
                "the search index can't be " + done + ": " + e.getMessage()
                        + "; check the disk's space; it is built anew when its folder is deleted",
                e);
    }
}
