package dev.tendero.runtime.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Reads names off the index, without looking at products. */
final class NameTerms {

    private NameTerms() {}

    static List<CatalogName> of(IndexReader reader, CatalogName.Kind kind) throws IOException {
        List<CatalogName> names = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, kind.field());
        if (terms == null) {
            return names;
        }
        Bits live = MultiBits.getLiveDocs(reader);
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            if (live == null || isBorne(each, live)) {
                names.add(new CatalogName(term.utf8ToString(), each.docFreq()));
            }
        }
        return names;
    }

    /** Written words without digits, the commonest first. */
    static List<String> words(IndexReader reader, int most) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.WORD);
        if (terms == null) {
            return List.of();
        }
        List<CatalogName> words = new ArrayList<>();
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String word = term.utf8ToString();
            if (!Suffixes.isCode(word)) {
                words.add(new CatalogName(word, each.docFreq()));
            }
        }
        return words.stream()
                .sorted(Comparator.comparingInt(CatalogName::products).reversed())
                .limit(most)
                .map(CatalogName::name)
                .toList();
    }

    private static boolean isBorne(TermsEnum term, Bits live) throws IOException {
        PostingsEnum products = term.postings(null, PostingsEnum.NONE);
        int product = products.nextDoc();
        while (product != DocIdSetIterator.NO_MORE_DOCS && !live.get(product)) {
            product = products.nextDoc();
        }
        return product != DocIdSetIterator.NO_MORE_DOCS;
    }
}
