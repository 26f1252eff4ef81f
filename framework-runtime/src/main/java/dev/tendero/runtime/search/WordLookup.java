package dev.tendero.runtime.search;

import dev.tendero.api.ProductSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Finds a customer's words among those of the catalogue. */
final class WordLookup {

    /** A message has at most 2,000 characters; what it looks for stands in far fewer words. */
    private static final int MOST_WORDS = 16;
    /** So many times as many are inside of a category where few are outside. */
    private static final int FEW = 4;

    private final TextAnalysis analysis;
    private final CatalogSearcher searcher;

    WordLookup(TextAnalysis analysis, CatalogSearcher searcher) {
        this.analysis = analysis;
        this.searcher = searcher;
    }

    List<Word> words(String text) {
        return analysis.words(text).stream().limit(MOST_WORDS).toList();
    }

    /** What is looked for, and what is to be without. */
    List<Word> words(ProductSearch search) {
        return Stream.concat(
                        words(search.text()).stream(),
                        search.excludedWords().stream()
                                .flatMap(word -> words(word).stream())
                                .map(Word::asLacked))
                .toList();
    }

    /** The word, or the parts of a compound that nobody writes as one; empty when it is unknown. */
    List<KnownWord> find(Word word) throws IOException {
        if (word.lacked()) {
            return term(word.joined(), analysis.lacking(word)).stream().toList();
        }
        Optional<KnownWord> whole = asItIs(word.joined());
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        if (!word.isCompound()) {
            List<KnownWord> inAnotherForm = inAnotherForm(word.joined());
            return inAnotherForm.isEmpty() ? respelt(word.joined()) : inAnotherForm;
        }
        List<KnownWord> parts = new ArrayList<>();
        for (String part : word.parts()) {
            asItIs(part).ifPresent(parts::add);
        }
        return parts.isEmpty() ? inAnotherForm(word.joined()) : parts;
    }

    boolean isKnown(String text) throws IOException {
        for (Word word : words(text)) {
            if (asItIs(word.joined()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether each word occurs in some product's name. */
    boolean isName(String text) throws IOException {
        for (Word word : words(text)) {
            if (searcher.getIndexReader().docFreq(new Term(Fields.NAME, analysis.stem(word.joined()))) == 0) {
                return false;
            }
        }
        return true;
    }

    boolean isThing(String word) throws IOException {
        return searcher.getIndexReader().docFreq(thing(word)) > 0;
    }

    boolean isThingOutside(Set<String> categories, String word) throws IOException {
        Query things = new TermQuery(thing(word));
        Query within = new TermInSetQuery(
                Fields.CATEGORY,
                categories.stream().map(Folding::key).map(BytesRef::new).toList());
        int inside = searcher.count(Filters.both(things, within));
        return (searcher.count(things) - inside) * FEW > inside;
    }

    /** Whether the product's record says the word, spelt well or badly, or has an attribute that is called so. */
    boolean isTold(long key, String word) throws IOException {
        if (isAsked(key, word)) {
            return true;
        }
        List<Word> words = words(word);
        Query product = new TermQuery(new Term(Fields.KEY, Long.toString(key)));
        return !words.isEmpty() && holds(product, find(words.getFirst()));
    }

    /** Whether the product has an attribute that is called so. */
    boolean isAsked(long key, String word) throws IOException {
        Query product = new TermQuery(new Term(Fields.KEY, Long.toString(key)));
        Query asked = new TermQuery(new Term(Fields.ASKED, analysis.stem(Folding.key(word))));
        return searcher.count(Filters.both(asked, product)) > 0;
    }

    private Term thing(String word) {
        return new Term(Fields.HEAD, analysis.stem(word));
    }

    /** Products in whose names all words of the text occur. */
    Query named(String text) {
        return holding(Fields.NAME, text);
    }

    /** Products that are called by all words of the text. */
    Query called(String text) {
        return holding(Fields.CALLED, text);
    }

    private Query holding(String field, String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words(text).stream()
                .flatMap(word -> word.parts().stream())
                .distinct()
                .forEach(part -> all.add(new TermQuery(new Term(field, analysis.stem(part))), Occur.FILTER));
        return all.build();
    }

    /**
     * How a product fits a search.
     *
     * @param missing words of the search, folded, that the product does not hold, or does not say that it is without
     * @param mentioned those that it holds without being called so
     */
    record Fit(List<String> missing, List<String> mentioned) {}

    Fit fit(ProductSearch search, long key) throws IOException {
        Query product = new TermQuery(new Term(Fields.KEY, Long.toString(key)));
        Fit fit = new Fit(new ArrayList<>(), new ArrayList<>());
        for (Word word : words(search)) {
            List<KnownWord> found = find(word);
            if (word.lacked() && found.isEmpty()) {
                if (searcher.count(Filters.both(having(word), product)) > 0) {
                    fit.missing().add(analysis.asSaid(word));
                }
            } else if (!holds(product, found)) {
                if (word.lacked() || !analysis.isFiller(word.joined()) || isCalled(MatchAllDocsQuery.INSTANCE, found)) {
                    fit.missing().add(analysis.asSaid(word));
                }
            } else if (!word.lacked() && !isCalled(product, found)) {
                fit.mentioned().add(analysis.asSaid(word));
            }
        }
        return fit;
    }

    private boolean isCalled(Query product, List<KnownWord> words) throws IOException {
        for (KnownWord word : words) {
            for (String stem : word.stems()) {
                Query called = new TermQuery(new Term(Fields.CALLED, stem));
                if (searcher.count(Filters.both(called, product)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean holds(Query product, List<KnownWord> words) throws IOException {
        for (KnownWord word : words) {
            if (searcher.count(Filters.both(word.query(), product)) == 0) {
                return false;
            }
        }
        return !words.isEmpty();
    }

    /** What has the thing and does not say that it does without it. */
    Query having(Word lacked) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.TEXT, analysis.stem(lacked.joined()))), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.TEXT, analysis.lacking(lacked))), Occur.MUST_NOT)
                .build();
    }

    private Optional<KnownWord> asItIs(String word) throws IOException {
        return term(word, analysis.stem(word));
    }

    private Optional<KnownWord> term(String word, String stem) throws IOException {
        Term term = new Term(Fields.TEXT, stem);
        TermStates states = TermStates.build(searcher, term, true);
        return states.docFreq() == 0
                ? Optional.empty()
                : Optional.of(new KnownWord(word, List.of(stem), false, new TermQuery(term, states)));
    }

    private List<KnownWord> inAnotherForm(String word) throws IOException {
        List<String> stems = new ArrayList<>();
        for (String form : analysis.forms(word)) {
            asItIs(form).ifPresent(found -> stems.addAll(found.stems()));
        }
        return any(word, stems.stream().distinct().toList());
    }

    private List<KnownWord> respelt(String word) throws IOException {
        if (analysis.isCommon(word)) {
            return List.of();
        }
        List<String> near = searcher.spelling().variants(word);
        List<String> written = near.isEmpty() ? searcher.spelling().longer(word) : near;
        return any(word, written.stream().map(analysis::stem).distinct().toList());
    }

    /** What stands for the word as any of them. */
    private static List<KnownWord> any(String word, List<String> stems) {
        if (stems.isEmpty()) {
            return List.of();
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(Fields.TEXT);
        stems.forEach(stem -> any.addTerm(new Term(Fields.TEXT, stem)));
        return List.of(new KnownWord(word, stems, true, any.build()));
    }
}
