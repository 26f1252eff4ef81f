package dev.tendero.runtime.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Finds the words of the catalogue that a misspelt one may stand for. One for each state of the index; remembers what
 * it has worked out. Safe for many threads.
 */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int VARIANTS = 3;
    private static final int LOOKED_AT = 500;
    private static final int REMEMBERED = 10_000;

    private final IndexReader reader;
    private final Map<String, List<String>> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * The nearest words, the commonest first, at most three: one letter off from four letters on, two from eight on,
     * with the same first letter. None for a word with a digit: 500 does not mean 600.
     */
    List<String> variants(String word) throws IOException {
        if (word.length() < SHORTEST || Suffixes.isCode(word)) {
            return List.of();
        }
        synchronized (known) {
            List<String> found = known.get(word);
            if (found != null) {
                return found;
            }
        }
        List<String> found = lookUp(word);
        synchronized (known) {
            known.put(word, found);
        }
        return found;
    }

    /** Words that it is the beginning of, {@code saxo} of {@code saxofon}, the commonest first, at most three. */
    List<String> longer(String word) throws IOException {
        Terms terms =
                word.length() < SHORTEST || Suffixes.isCode(word) ? null : MultiTerms.getTerms(reader, Fields.WORD);
        if (terms == null) {
            return List.of();
        }
        TermsEnum each = terms.iterator();
        List<CatalogName> longer = new ArrayList<>();
        boolean isThere = each.seekCeil(new BytesRef(word)) != TermsEnum.SeekStatus.END;
        while (isThere && StringHelper.startsWith(each.term(), new BytesRef(word)) && longer.size() < LOOKED_AT) {
            longer.add(new CatalogName(each.term().utf8ToString(), each.docFreq()));
            isThere = each.next() != null;
        }
        return longer.stream()
                .sorted(Comparator.comparingInt(CatalogName::products).reversed())
                .limit(VARIANTS)
                .map(CatalogName::name)
                .toList();
    }

    private List<String> lookUp(String word) throws IOException {
        List<String> near = within(word, 1);
        return near.isEmpty() && word.length() >= LONG ? within(word, 2) : near;
    }

    private List<String> within(String word, int edits) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.WORD);
        if (terms == null) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        FuzzyTermsEnum nearby = new FuzzyTermsEnum(terms, new Term(Fields.WORD, word), edits, 1, true);
        BoostAttribute closeness = nearby.attributes().addAttribute(BoostAttribute.class);
        for (BytesRef term = nearby.next(); term != null && candidates.size() < LOOKED_AT; term = nearby.next()) {
            candidates.add(new Candidate(term.utf8ToString(), closeness.getBoost(), nearby.docFreq()));
        }
        return candidates.stream()
                .filter(candidate -> !Suffixes.isCode(candidate.word()))
                .sorted(Comparator.comparing(Candidate::closeness)
                        .thenComparing(Candidate::products)
                        .reversed())
                .limit(VARIANTS)
                .map(Candidate::word)
                .toList();
    }

    private record Candidate(String word, float closeness, int products) {}
}
