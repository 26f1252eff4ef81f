package dev.tendero.runtime.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/**
 * Puts different things before more variants of one that fit little better: each further variant counts for less. After
 * maximal marginal relevance (Carbonell and Goldstein, 1998), with variants alone taken for similar.
 */
final class Variety {

    /** So much of its score each further variant of a thing keeps. */
    private static final double KEPT = 0.7;

    private record Hit(ScoreDoc doc, int rank, int variant) {

        double worth() {
            return doc.score * Math.pow(KEPT, variant);
        }
    }

    private static final Comparator<Hit> ORDER = Comparator.comparingDouble(Hit::worth)
            .reversed()
            .thenComparingInt(Hit::variant)
            .thenComparingInt(Hit::rank);

    private Variety() {}

    /** @param hits by relevance, the best first; unchanged */
    static List<ScoreDoc> of(IndexSearcher searcher, List<ScoreDoc> hits) throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> variants = new ArrayList<>(hits.size());
        for (ScoreDoc hit : hits) {
            variants.add(seen.merge(thing(searcher, hit.doc), 1, Integer::sum) - 1);
        }
        return seen.size() == hits.size()
                ? hits
                : IntStream.range(0, hits.size())
                        .mapToObj(rank -> new Hit(hits.get(rank), rank, variants.get(rank)))
                        .sorted(ORDER)
                        .map(Hit::doc)
                        .toList();
    }

    static String thing(IndexSearcher searcher, int doc) throws IOException {
        LeafReaderContext leaf = Ranking.leaf(searcher, doc);
        SortedSetDocValues things = leaf.reader().getSortedSetDocValues(Fields.THING);
        if (!things.advanceExact(doc - leaf.docBase)) {
            throw new IOException("a product of the index is no thing");
        }
        return things.lookupOrd(things.nextOrd()).utf8ToString();
    }
}
