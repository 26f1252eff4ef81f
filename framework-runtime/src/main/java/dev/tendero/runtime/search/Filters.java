package dev.tendero.runtime.search;

import dev.tendero.api.ProductSearch;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What must hold for a product to be found at all. */
final class Filters {

    static final Query AVAILABLE = term(Fields.AVAILABLE, Fields.YES);
    static final Query UNAVAILABLE = term(Fields.AVAILABLE, Fields.NO);
    /** No shop has a price above it; keeps hundredths within a long. */
    private static final BigDecimal HIGHEST = BigDecimal.TEN.pow(15);

    private Filters() {}

    /** The query, within the search's limits. */
    static Query within(@Nullable Query text, ProductSearch search) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(text == null ? MatchAllDocsQuery.INSTANCE : text, text == null ? Occur.FILTER : Occur.MUST);
        addAny(all, Fields.CATEGORY, search.categories());
        addAny(all, Fields.BRAND, search.brands());
        addNone(all, search);
        for (Map.Entry<String, List<String>> attribute : search.attributes().entrySet()) {
            List<String> values = attribute.getValue().stream()
                    .map(value -> Fields.attribute(attribute.getKey(), value))
                    .toList();
            add(all, any(Fields.ATTRIBUTE, values));
        }
        if (search.onSaleOnly()) {
            all.add(term(Fields.ON_SALE, Fields.YES), Occur.FILTER);
        }
        if (search.minPrice() != null || search.maxPrice() != null) {
            all.add(price(search.minPrice(), search.maxPrice()), Occur.FILTER);
        }
        return all.build();
    }

    /** Without those that hold another one of them: {@code guitarras que sean eléctricas} are electric guitars. */
    static List<String> narrowest(List<String> categories, IndexSearcher searcher) throws IOException {
        List<String> narrowest = new ArrayList<>();
        for (String category : categories) {
            boolean holdsAnother = false;
            for (String other : categories) {
                holdsAnother |= holds(category, other, searcher);
            }
            if (!holdsAnother) {
                narrowest.add(category);
            }
        }
        return narrowest;
    }

    private static boolean holds(String category, String other, IndexSearcher searcher) throws IOException {
        Query wide = term(Fields.CATEGORY, Folding.key(category));
        Query narrow = term(Fields.CATEGORY, Folding.key(other));
        int inOther = searcher.count(narrow);
        return inOther > 0 && inOther < searcher.count(wide) && searcher.count(both(narrow, wide)) == inOther;
    }

    private static void addNone(BooleanQuery.Builder all, ProductSearch search) {
        search.excludedBrands().forEach(brand -> all.add(term(Fields.BRAND, Folding.key(brand)), Occur.MUST_NOT));
        search.excludedCategories()
                .forEach(category -> all.add(term(Fields.CATEGORY, Folding.key(category)), Occur.MUST_NOT));
        search.excludedAttributes()
                .forEach((name, values) -> values.forEach(
                        value -> all.add(term(Fields.ATTRIBUTE, Fields.attribute(name, value)), Occur.MUST_NOT)));
    }

    static Query both(Query query, Query filter) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    private static void addAny(BooleanQuery.Builder all, String field, List<String> names) {
        add(all, any(field, names.stream().map(Folding::key).toList()));
    }

    private static void add(BooleanQuery.Builder all, @Nullable Query filter) {
        if (filter != null) {
            all.add(filter, Occur.FILTER);
        }
    }

    private static @Nullable Query any(String field, Collection<String> terms) {
        List<String> distinct = terms.stream().distinct().toList();
        if (distinct.size() <= 1) {
            return distinct.isEmpty() ? null : term(field, distinct.getFirst());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        distinct.forEach(value -> any.add(term(field, value), Occur.SHOULD));
        return any.build();
    }

    private static Query price(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        long lowest = min == null ? 0 : ProductDocument.hundredths(min.min(HIGHEST), RoundingMode.CEILING);
        long highest = max == null ? Long.MAX_VALUE : ProductDocument.hundredths(max.min(HIGHEST), RoundingMode.FLOOR);
        return LongField.newRangeQuery(Fields.PRICE, lowest, highest);
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
