package dev.tendero.runtime.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * Snowball stems of normal forms. Customers leave accents out, so the stem is that of the word without them: both
 * spellings reach the same one.
 */
final class Stems {

    private static final Map<String, ALGORITHM> ALGORITHMS =
            Map.of("es", ALGORITHM.SPANISH, "en", ALGORITHM.ENGLISH, "pt", ALGORITHM.PORTUGUESE);
    private static final int REMEMBERED = 50_000;
    private static final int SHORTEST = 3;

    private final ALGORITHM algorithm;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Stems(String language) {
        this.algorithm = ALGORITHMS.getOrDefault(language, ALGORITHM.SPANISH);
    }

    String of(String normal) {
        if (normal.length() < SHORTEST || !Character.isLetter(normal.charAt(0))) {
            return normal;
        }
        String stem = known.get(normal);
        if (stem == null) {
            // A stemmer keeps state while it works: one for each word that is new.
            stem = new SnowballStemmer(algorithm).stem(normal).toString();
            if (known.size() < REMEMBERED) {
                known.put(normal, stem);
            }
        }
        return stem;
    }
}
