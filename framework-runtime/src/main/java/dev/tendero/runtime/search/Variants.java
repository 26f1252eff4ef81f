package dev.tendero.runtime.search;

import dev.tendero.runtime.search.IndexedProduct.NamedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/**
 * What products have in common that are one thing in several sizes or colours: maker, category, description, and the
 * name without its size and colour. Shops' exports list each of them as a product of its own.
 */
final class Variants {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String BETWEEN_PARTS = "\n";

    /** {@code 42}, {@code 30 ml}, {@code 36/37}, {@code XL}. */
    private static final Pattern SIZE = Pattern.compile("\\d.*|x{0,4}[sml]|\\dxl");
    /** As shops call them in the languages that there are packs for. */
    private static final Pattern COLOUR_OR_SIZE =
            Pattern.compile("(?:colou?r|cor|tono|tom|tall[ae]|size|tamano|tamanho|medida|sabor|flavou?r)(?:e?s)?");
    /** Characters. */
    private static final int DESCRIBED = 200;

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
        Sort byKey = new Sort(new SortField(Fields.KEY_VALUE, SortField.Type.LONG));
        for (ScoreDoc variant : searcher.search(same, MOST, byKey).scoreDocs) {
            keys.add(Ranking.key(searcher, variant.doc));
        }
        return Stream.concat(keys.stream(), Stream.of(key)).distinct().sorted().toList();
    }

    /** The same text for all variants of a thing; of a thing without variants its own. */
    static String thing(IndexedProduct product) {
        List<String> name = words(product.name());
        product.attributes().stream()
                .distinct()
                .filter(Variants::varies)
                .map(attribute -> words(attribute.value()))
                .forEach(value -> {
                    int at = value.size() < name.size() ? Collections.lastIndexOfSubList(name, value) : -1;
                    if (at >= 0) {
                        name.subList(at, at + value.size()).clear();
                    }
                });
        String brand = product.brand() == null ? "" : product.brand();
        return Stream.of(
                        brand,
                        String.join(" > ", product.categories()),
                        String.join(" ", name),
                        described(product.description()))
                .map(Folding::key)
                .collect(Collectors.joining(BETWEEN_PARTS));
    }

    /** Whether it is a size, an amount or a colour: one thing is sold in several of them. */
    private static boolean varies(NamedValue attribute) {
        return SIZE.matcher(attribute.value().toLowerCase(Locale.ROOT)).matches()
                || COLOUR_OR_SIZE.matcher(Folding.key(attribute.name())).matches();
    }

    /** As much of it as tells things apart, and a term may hold. */
    private static String described(String description) {
        return description.substring(0, Math.min(description.length(), DESCRIBED));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Folding.key(text))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
