package dev.tendero.runtime.search;

import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Sort;
import dev.tendero.api.spi.Catalog;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * Searches one shop's index. What can be bought comes before what can't; equals come in the order of their keys, as far
 * as one part of the index goes. {@link ProductHits#total()} is exact up to 1,000; above that there are at least so
 * many. Safe for many threads.
 */
public final class LuceneCatalog implements Catalog {

    private static final ProductHits NOTHING = new ProductHits(List.of(), 0);

    private final CatalogIndex index;
    private final TextAnalysis analysis;

    LuceneCatalog(CatalogIndex index, TextAnalysis analysis) {
        this.index = index;
        this.analysis = analysis;
    }

    @Override
    public ProductHits search(ProductSearch search) {
        return index.read(searcher -> run(search, searcher, false));
    }

    /** The same with an exact total, which takes milliseconds where very many products fit. */
    public ProductHits searchAndCount(ProductSearch search) {
        return index.read(searcher -> run(search, searcher, true));
    }

    private ProductHits run(ProductSearch search, CatalogSearcher searcher, boolean exactly) throws IOException {
        Ranking ranking = new Ranking(searcher, search);
        for (Query query : queries(search, searcher)) {
            ProductHits hits = ranking.of(query);
            if (hits.total() > 0) {
                return exactly && hits.total() > Ranking.COUNTED
                        ? new ProductHits(hits.keys(), ranking.count(query))
                        : hits;
            }
        }
        return NOTHING;
    }

    /** What to try, until something is found. */
    private List<Query> queries(ProductSearch search, CatalogSearcher searcher) throws IOException {
        if (search.text().isBlank()) {
            return List.of(Filters.within(null, search));
        }
        TextQueries text = TextQueries.of(search.text(), new WordLookup(analysis, searcher));
        List<Query> queries = search.sort() == Sort.RELEVANCE ? text.byRelevance() : text.byOtherOrder();
        return queries.stream().map(query -> Filters.within(query, search)).toList();
    }
}
