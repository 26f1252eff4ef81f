package dev.tendero.runtime.search;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;

/** Lends the newest state of an index; a state that is in use stays until it is given back. */
final class Searchers implements Closeable {

    private static final int CACHED_FILTERS = 256;
    private static final long CACHED_BYTES = 32L << 20;
    /** Filters are looked back at to see which come again: customers like round prices. */
    private static final int LOOKED_BACK = 1 << 13;

    private static final int LARGE_LEAF = 10_000;

    private final SearcherManager manager;

    Searchers(IndexWriter writer) throws IOException {
        // A limit of price that comes again is worth one slow search, however few products that search is about.
        LRUQueryCache filters = new LRUQueryCache(
                CACHED_FILTERS, CACHED_BYTES, leaf -> leaf.reader().maxDoc() >= LARGE_LEAF, Float.POSITIVE_INFINITY);
        QueryCachingPolicy policy = new UsageTrackingQueryCachingPolicy(LOOKED_BACK);
        manager = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                return new CatalogSearcher(reader, filters, policy);
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
