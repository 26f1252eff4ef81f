package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The features of a sentence: word, stem and character n-grams of what no entity covers, and the sentence with its
 * entities replaced by their kinds. What an example says of a washing machine it says of any category, also of one that
 * the shop adds tomorrow.
 */
final class Features {

    private Features() {}

    /**
     * @param product the words that name a thing, which count both as words and as a kind
     * @return feature to how often it occurs
     */
    static Map<String, Integer> of(List<Token> tokens, List<Candidate> entities, Optional<Candidate> product) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> words = new ArrayList<>();
        List<String> stems = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!isCovered(i, entities)) {
                Token token = tokens.get(i);
                words.add(token.normal());
                characters(token.normal(), counts);
            }
            stems.add(tokens.get(i).stem());
        }
        grams("w:", words, counts);
        List<Candidate> kinds = new ArrayList<>(entities);
        product.ifPresent(kinds::add);
        grams("s:", withKinds(stems, kinds), counts);
        return counts;
    }

    private static boolean isCovered(int token, List<Candidate> entities) {
        return entities.stream().anyMatch(entity -> entity.covers(token));
    }

    private static List<String> withKinds(List<String> stems, List<Candidate> entities) {
        List<String> kinds = new ArrayList<>();
        int at = 0;
        while (at < stems.size()) {
            int here = at;
            Candidate entity = entities.stream()
                    .filter(candidate -> candidate.from() == here)
                    .findFirst()
                    .orElse(null);
            kinds.add(
                    entity == null
                            ? stems.get(at)
                            : "<" + entity.entities().getFirst().entity() + ">");
            at = entity == null ? at + 1 : entity.to();
        }
        return kinds;
    }

    /** Single ones and pairs, the beginning and the end of the sentence included. */
    private static void grams(String prefix, List<String> items, Map<String, Integer> counts) {
        String last = "^";
        for (String item : items) {
            counts.merge(prefix + item, 1, Integer::sum);
            counts.merge(prefix + last + " " + item, 1, Integer::sum);
            last = item;
        }
        counts.merge(prefix + last + " $", 1, Integer::sum);
    }

    /** Two to four characters inside the padded word. */
    private static void characters(String word, Map<String, Integer> counts) {
        String padded = " " + word + " ";
        for (int length = 2; length <= 4; length++) {
            for (int i = 0; i + length <= padded.length(); i++) {
                counts.merge("c:" + padded.substring(i, i + length), 1, Integer::sum);
            }
        }
    }
}
