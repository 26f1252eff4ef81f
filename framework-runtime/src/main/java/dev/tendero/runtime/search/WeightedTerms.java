package dev.tendero.runtime.search;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms with weights, as a stream in which a term's weight is its frequency. */
final class WeightedTerms {

    private final Map<String, Integer> weights = new HashMap<>();

    void add(String term, int weight) {
        weights.merge(term, weight, Integer::sum);
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    TokenStream stream() {
        return new Stream(weights.entrySet().iterator());
    }

    private static final class Stream extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final Iterator<Map.Entry<String, Integer>> rest;

        Stream(Iterator<Map.Entry<String, Integer>> rest) {
            this.rest = rest;
        }

        @Override
        public boolean incrementToken() {
            if (!rest.hasNext()) {
                return false;
            }
            clearAttributes();
            Map.Entry<String, Integer> next = rest.next();
            term.append(next.getKey());
            frequency.setTermFrequency(next.getValue());
            return true;
        }
    }
}
