package dev.tendero.runtime.search;

import dev.tendero.api.ProductSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Free words as queries, the strictest first: all words; then fewer, down to half of them; then one that says what the
 * product is. A word that the catalogue does not know counts as one that is not met, and does not stand in the way of
 * the one beside it where a category is looked in; what a product must do without, no product has.
 */
final class TextQueries {

    private static final float AS_WRITTEN = 1f;

    private final List<KnownWord> known;
    private final int wanted;
    private final List<Query> unwanted;
    private final boolean isOnlyWithout;
    private final boolean isInCategory;

    private TextQueries(
            List<KnownWord> known, int wanted, List<Query> unwanted, boolean isOnlyWithout, boolean isInCategory) {
        this.known = known;
        this.wanted = wanted;
        this.unwanted = unwanted;
        this.isOnlyWithout = isOnlyWithout;
        this.isInCategory = isInCategory;
    }

    static TextQueries of(ProductSearch search, WordLookup lookup) throws IOException {
        Set<Word> words = new LinkedHashSet<>(lookup.words(search));
        List<KnownWord> known = new ArrayList<>();
        int wanted = 0;
        for (Word word : words) {
            List<KnownWord> found = lookup.find(word);
            wanted += word.lacked() ? found.size() : Math.max(1, found.size());
            known.addAll(found);
        }
        boolean isOnlyWithout = words.stream().allMatch(Word::lacked);
        List<Query> unwanted =
                words.stream().filter(Word::lacked).map(lookup::having).toList();
        boolean isInCategory = !search.categories().isEmpty();
        return new TextQueries(known.stream().distinct().toList(), wanted, unwanted, isOnlyWithout, isInCategory);
    }

    /** What has nothing of what it must do without; empty where something else is wanted, too. */
    List<Query> withoutUnwanted() {
        return isOnlyWithout && !unwanted.isEmpty() ? List.of(allowed(MatchAllDocsQuery.INSTANCE)) : List.of();
    }

    /** For the best first. */
    List<Query> byRelevance() {
        List<Query> queries = new ArrayList<>();
        for (int words = Math.min(known.size(), wanted); words >= Math.max(1, fewest()); words--) {
            queries.add(atLeast(words, true));
        }
        if (wanted > 1 && !known.isEmpty()) {
            queries.add(whatItIs(atLeast(1, true)));
        }
        if (isInCategory && known.size() == 1 && wanted == 2) {
            queries.add(atLeast(1, true));
        }
        return queries.stream().map(this::allowed).toList();
    }

    /**
     * For orders other than relevance, where a filter for coffee makers must not come before the coffee makers: first
     * the products that are what one of the words says.
     */
    List<Query> byOtherOrder() {
        List<Query> queries = new ArrayList<>();
        for (int words = known.size(); words >= Math.max(1, fewest()); words--) {
            queries.add(allowed(whatItIs(atLeast(words, false))));
        }
        queries.addAll(byRelevance());
        return queries;
    }

    private Query allowed(Query query) {
        if (unwanted.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder allowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        unwanted.forEach(each -> allowed.add(each, Occur.MUST_NOT));
        return allowed.build();
    }

    private int fewest() {
        return wanted == 2 ? 2 : (wanted + 1) / 2;
    }

    private Query atLeast(int words, boolean preferAsWritten) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean all = words == known.size();
        known.forEach(word -> query.add(word.query(), all ? Occur.MUST : Occur.SHOULD));
        if (!all) {
            return query.setMinimumNumberShouldMatch(words).build();
        }
        if (preferAsWritten) {
            known.stream().filter(word -> !word.respelt()).forEach(word -> query.add(asWritten(word), Occur.SHOULD));
        }
        return query.build();
    }

    private static Query asWritten(KnownWord word) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.WORD, word.written()))), AS_WRITTEN);
    }

    private Query whatItIs(Query query) {
        BooleanQuery.Builder head = new BooleanQuery.Builder();
        known.stream()
                .flatMap(word -> word.stems().stream())
                .distinct()
                .forEach(stem -> head.add(new TermQuery(new Term(Fields.HEAD, stem)), Occur.SHOULD));
        return Filters.both(query, head.build());
    }
}
