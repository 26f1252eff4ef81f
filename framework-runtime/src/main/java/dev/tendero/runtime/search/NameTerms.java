package dev.tendero.runtime.search;

import java.io.IOException;
import java.util.ArrayList;
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

    private static boolean isBorne(TermsEnum term, Bits live) throws IOException {
        PostingsEnum products = term.postings(null, PostingsEnum.NONE);
        int product = products.nextDoc();
        while (product != DocIdSetIterator.NO_MORE_DOCS && !live.get(product)) {
            product = products.nextDoc();
        }
        return product != DocIdSetIterator.NO_MORE_DOCS;
    }
}
