package dev.tendero.runtime.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** One state of the index, with the spellings worked out for it. */
final class CatalogSearcher extends IndexSearcher {

    /** A term's frequency is a sum of weights of up to 30, so it has to count for longer than in prose. */
    static final Similarity SIMILARITY = new BM25Similarity(8f, 0.4f);

    private final Spelling spelling;

    CatalogSearcher(IndexReader reader, QueryCache filters, QueryCachingPolicy policy) {
        super(reader);
        setSimilarity(SIMILARITY);
        setQueryCache(filters);
        setQueryCachingPolicy(policy);
        spelling = new Spelling(reader);
    }

    Spelling spelling() {
        return spelling;
    }
}
