package dev.tendero.runtime.search;

import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The best of what a query finds: first what can be bought, then the rest. In order of price all stand together: what
 * is sold out may be the dearest, and says that it can't be bought.
 */
final class Ranking {

    /** Totals up to here are exact; above, a lower bound is good enough to say "more than". */
    static final int COUNTED = 1_000;

    /** Among so many of the best, variants stand behind other things. */
    private static final int VARIED = 100;

    private static final SortField BY_KEY = new SortField(Fields.KEY_VALUE, SortField.Type.LONG);

    private final IndexSearcher searcher;
    private final ProductSearch search;
    /** Behind the last that is shown. */
    private final int last;
    /** So many of the best are looked at. */
    private final int wanted;

    Ranking(IndexSearcher searcher, ProductSearch search) {
        this.searcher = searcher;
        this.search = search;
        // Room is made for as many hits as are wanted, so that is never more than there are products.
        long most = Math.max(1, searcher.getIndexReader().maxDoc());
        this.last = (int) Math.min(most, (long) search.offset() + search.limit());
        this.wanted = search.sort() == Sort.RELEVANCE && last > 1 ? (int) Math.min(most, Math.max(last, VARIED)) : last;
    }

    ProductHits of(Query query) throws IOException {
        if (search.sort() != Sort.RELEVANCE && !search.availableOnly()) {
            TopDocs all = top(query, wanted);
            return new ProductHits(keys(List.of(all.scoreDocs)), all.totalHits.value());
        }
        TopDocs available = top(Filters.both(query, Filters.AVAILABLE), wanted);
        long total = available.totalHits.value();
        List<ScoreDoc> best = new ArrayList<>(varied(available));
        if (!search.availableOnly() && total <= COUNTED) {
            TopDocs rest = top(Filters.both(query, Filters.UNAVAILABLE), wanted);
            total += rest.totalHits.value();
            best.addAll(varied(rest));
        }
        return new ProductHits(keys(best), total);
    }

    /**
     * The best hundred, on each page the same. In order of price, or where one alone is asked for, there is nothing to
     * vary.
     */
    private List<ScoreDoc> varied(TopDocs hits) throws IOException {
        List<ScoreDoc> best = List.of(hits.scoreDocs);
        if (search.sort() != Sort.RELEVANCE || best.size() < 2 || wanted < 2) {
            return best;
        }
        int varied = Math.min(best.size(), VARIED);
        return Stream.concat(
                        Variety.of(searcher, best.subList(0, varied)).stream(),
                        best.subList(varied, best.size()).stream())
                .toList();
    }

    /** How many fit, exactly. */
    long count(Query query) throws IOException {
        return searcher.count(search.availableOnly() ? Filters.both(query, Filters.AVAILABLE) : query);
    }

    private TopDocs top(Query query, int number) throws IOException {
        int counted = Math.max(COUNTED, number);
        return switch (search.sort()) {
            case RELEVANCE -> searcher.search(query, new TopScoreDocCollectorManager(number, null, counted));
            case PRICE_ASCENDING, PRICE_DESCENDING ->
                searcher.search(query, new TopFieldCollectorManager(byPrice(), number, null, counted));
        };
    }

    private org.apache.lucene.search.Sort byPrice() {
        boolean descending = search.sort() == Sort.PRICE_DESCENDING;
        SortField price = LongField.newSortField(Fields.PRICE, descending, SortedNumericSelector.Type.MIN);
        return new org.apache.lucene.search.Sort(price, BY_KEY);
    }

    private List<Long> keys(List<ScoreDoc> best) throws IOException {
        List<Long> keys = new ArrayList<>();
        for (ScoreDoc hit : best.subList(Math.min(search.offset(), best.size()), Math.min(last, best.size()))) {
            keys.add(key(searcher, hit.doc));
        }
        return keys;
    }

    /** The part of the index that holds it. */
    static LeafReaderContext leaf(IndexSearcher searcher, int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    static long key(IndexSearcher searcher, int doc) throws IOException {
        LeafReaderContext leaf = leaf(searcher, doc);
        NumericDocValues keys = leaf.reader().getNumericDocValues(Fields.KEY_VALUE);
        if (!keys.advanceExact(doc - leaf.docBase)) {
            throw new IOException("a product of the index has no key");
        }
        return keys.longValue();
    }
}
