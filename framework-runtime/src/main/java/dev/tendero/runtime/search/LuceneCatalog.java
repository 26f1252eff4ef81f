package dev.tendero.runtime.search;

import dev.tendero.api.ProductHits;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Sort;
import dev.tendero.api.spi.Catalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/**
 * Searches one shop's index. What can be bought comes before what can't, but for the order of price; equals come in the
 * order of their keys, as far as one part of the index goes. {@link ProductHits#total()} is exact up to 1,000; above
 * that there are at least so many. Safe for many threads.
 */
public final class LuceneCatalog implements Catalog {

    private static final int MOST_WORDS = 100_000;
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

    @Override
    public List<Long> variants(long key) {
        return index.read(searcher -> Variants.of(searcher, key));
    }

    /** The same with an exact total, which takes milliseconds where very many products fit. */
    public ProductHits searchAndCount(ProductSearch search) {
        return index.read(searcher -> run(search, searcher, true));
    }

    /** Whether any product's texts hold the word, in any of its forms; misspelt ones don't count. */
    public boolean knows(String word) {
        return index.read(searcher -> new WordLookup(analysis, searcher).isKnown(word));
    }

    /**
     * The words that products are called by (names, brands, categories, attributes), folded, the commonest first; at
     * most 100,000.
     */
    public List<String> words() {
        return index.read(searcher -> NameTerms.words(searcher.getIndexReader(), MOST_WORDS));
    }

    /** Whether the word occurs in the name of any product, in any of its forms. */
    public boolean names(String word) {
        return index.read(searcher -> new WordLookup(analysis, searcher).isName(word));
    }

    /** Whether the word says what some product is, in any of its forms: the head of its name or of its category. */
    public boolean isThing(String word) {
        return index.read(searcher -> new WordLookup(analysis, searcher).isThing(word));
    }

    /** Whether it says so of products outside of those categories too, for four in them at least of one. */
    public boolean isThingOutside(Set<String> categories, String word) {
        return index.read(searcher -> new WordLookup(analysis, searcher).isThingOutside(categories, word));
    }

    /** How many products have all words of the text in their names, in any of their forms. */
    public int called(String words) {
        return index.read(searcher -> searcher.count(new WordLookup(analysis, searcher).named(words)));
    }

    /** Whether that product's record says the word, spelt well or badly, or has an attribute that is called so. */
    public boolean tells(long key, String word) {
        return index.read(searcher -> new WordLookup(analysis, searcher).isTold(key, word));
    }

    /** Whether that product has an attribute that is called so. */
    public boolean hasAttribute(long key, String word) {
        return index.read(searcher -> new WordLookup(analysis, searcher).isAsked(key, word));
    }

    private ProductHits run(ProductSearch asked, CatalogSearcher searcher, boolean exactly) throws IOException {
        ProductSearch search = asked.change()
                .categories(Filters.narrowest(asked.categories(), searcher))
                .build();
        Ranking ranking = new Ranking(searcher, search);
        for (Query tried : queries(search, searcher)) {
            ProductHits found = ranking.of(tried);
            if (found.total() > 0) {
                Query query = meant(tried, found, search, searcher);
                ProductHits hits = query == tried ? found : ranking.of(query);
                long total = exactly && hits.total() > Ranking.COUNTED ? ranking.count(query) : hits.total();
                return told(new ProductHits(hits.keys(), total), search, searcher);
            }
        }
        return NOTHING;
    }

    private ProductHits told(ProductHits hits, ProductSearch search, CatalogSearcher searcher) throws IOException {
        if (!isOfWords(search) || hits.isEmpty()) {
            return hits;
        }
        WordLookup.Fit best =
                new WordLookup(analysis, searcher).fit(search, hits.keys().getFirst());
        return new ProductHits(hits.keys(), hits.total(), best.missing(), best.mentioned());
    }

    private static boolean isOfWords(ProductSearch search) {
        return !search.text().isBlank() || !search.excludedWords().isEmpty();
    }

    /** Who asks for hats in {@code Gorras y sombreros} wants what is called a hat, if anything is. */
    private Stream<Query> calledSo(List<Query> queries, ProductSearch search, WordLookup lookup) {
        Set<String> ofCategories = stems(lookup, String.join(" ", search.categories()));
        String both = lookup.words(search.text()).stream()
                .filter(word -> !word.lacked() && ofCategories.contains(analysis.stem(word.joined())))
                .map(Word::joined)
                .collect(Collectors.joining(" "));
        return both.isEmpty() ? Stream.empty() : queries.stream().map(query -> Filters.both(query, lookup.named(both)));
    }

    private Set<String> stems(WordLookup lookup, String text) {
        return lookup.words(text).stream()
                .map(word -> analysis.stem(word.joined()))
                .collect(Collectors.toSet());
    }

    /** What to try, until something is found. */
    private List<Query> queries(ProductSearch search, CatalogSearcher searcher) throws IOException {
        if (!isOfWords(search)) {
            return List.of(Filters.within(null, search));
        }
        WordLookup lookup = new WordLookup(analysis, searcher);
        TextQueries text = TextQueries.of(search, lookup);
        List<Query> queries =
                new ArrayList<>(search.sort() == Sort.RELEVANCE ? text.byRelevance() : text.byOtherOrder());
        queries.addAll(text.withoutUnwanted());
        return Stream.concat(calledSo(queries, search, lookup), queries.stream())
                .map(query -> Filters.within(query, search))
                .toList();
    }

    /**
     * Where words alone tell the thing and what can be bought only mentions them, what is called so is meant, though it
     * is sold out.
     */
    private Query meant(Query query, ProductHits found, ProductSearch search, CatalogSearcher searcher)
            throws IOException {
        if (!isToldByWords(search)) {
            return query;
        }
        WordLookup lookup = new WordLookup(analysis, searcher);
        ProductHits first = search.offset() == 0
                ? found
                : new Ranking(searcher, search.change().page(1, 0).build()).of(query);
        if (first.isEmpty()
                || lookup.fit(search, first.keys().getFirst()).mentioned().isEmpty()) {
            return query;
        }
        Query called = Filters.both(query, lookup.called(search.text()));
        return searcher.count(called) > 0 ? called : query;
    }

    private static boolean isToldByWords(ProductSearch search) {
        return search.sort() == Sort.RELEVANCE
                && !search.text().isBlank()
                && search.excludedWords().isEmpty()
                && search.categories().isEmpty()
                && search.brands().isEmpty()
                && search.attributes().isEmpty();
    }
}
