package dev.tendero.runtime.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * What products have in common that are one thing in several sizes or colours: maker, category, and the name without
 * what their attributes say. Shops' exports list each of them as a product of its own.
 */
final class Variants {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String BETWEEN_PARTS = "\n";

    private static final int MOST = 100;

    private Variants() {}

    /**
     * The keys of all variants of the thing that the product is, in ascending order; that key alone where it is none.
     */
    static List<Long> of(IndexSearcher searcher, long key) throws IOException {
        ScoreDoc[] product = searcher.search(new TermQuery(new Term(Fields.KEY, Long.toString(key))), 1).scoreDocs;
        if (product.length == 0) {
            return List.of(key);
        }
        Query same = KeywordField.newExactQuery(Fields.THING, Variety.thing(searcher, product[0].doc));
        List<Long> keys = new ArrayList<>();
        for (ScoreDoc variant : searcher.search(same, MOST).scoreDocs) {
            keys.add(Ranking.key(searcher, variant.doc));
        }
        return keys.stream().sorted().toList();
    }

    /** The same text for all variants of a thing; of a thing without variants its own. */
    static String thing(IndexedProduct product) {
        List<String> name = words(product.name());
        product.attributes().stream()
                .distinct()
                .map(attribute -> words(attribute.value()))
                .forEach(value -> {
                    int at = value.size() < name.size() ? Collections.lastIndexOfSubList(name, value) : -1;
                    if (at >= 0) {
                        name.subList(at, at + value.size()).clear();
                    }
                });
        String brand = product.brand() == null ? "" : product.brand();
        return Stream.of(brand, String.join(" > ", product.categories()), String.join(" ", name))
                .map(Folding::key)
                .collect(Collectors.joining(BETWEEN_PARTS));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Folding.key(text))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
