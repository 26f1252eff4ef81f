package dev.tendero.runtime.search;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;

/** Lends the newest state of an index; a state that is in use stays until it is given back. */
final class Searchers implements Closeable {

    private static final int CACHED_FILTERS = 256;
    private static final long CACHED_BYTES = 16L << 20;

    private final SearcherManager manager;

    Searchers(IndexWriter writer) throws IOException {
        LRUQueryCache filters = new LRUQueryCache(CACHED_FILTERS, CACHED_BYTES);
        manager = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                return new CatalogSearcher(reader, filters);
            }
        });
    }

    <T> T with(Work<T> work) throws IOException {
        CatalogSearcher searcher = (CatalogSearcher) manager.acquire();
        try {
            return work.on(searcher);
        } finally {
            manager.release(searcher);
        }
    }

    /** Makes what was written since visible to the next search. */
    void refresh() throws IOException {
        manager.maybeRefreshBlocking();
    }

    @Override
    public void close() throws IOException {
        manager.close();
    }

    /** Something done with one state of the index. */
    interface Work<T> {
        T on(CatalogSearcher searcher) throws IOException;
    }
}
