package dev.tendero.runtime.language;

import java.util.Map;
import java.util.regex.Pattern;
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
    /** {@code celulares}, {@code marrones}. */
    private static final Pattern PLURAL_IN_ES = Pattern.compile(".{2,}[aeiou][lrndj]es");
    /** Portuguese {@code azuis}, {@code papeis}. */
    private static final Pattern PLURAL_OF_L = Pattern.compile(".{2,}[aeou]is");
    /** {@code laptops}, {@code tickets}. */
    private static final Pattern FOREIGN_PLURAL = Pattern.compile(".{3,}[ptkgcbmd]s");

    private static final String VOWELS = "aeiou";

    private final ALGORITHM algorithm;
    private final Map<String, String> forms;
    private final RecentWords<String> known = new RecentWords<>(REMEMBERED);

    Stems(String language) {
        this.algorithm = ALGORITHMS.getOrDefault(language, ALGORITHM.SPANISH);
        this.forms = Lexicon.of(language).forms();
    }

    String of(String normal) {
        if (normal.length() < SHORTEST || !Character.isLetter(normal.charAt(0))) {
            return normal;
        }
        return known.get(normal, this::stemmed);
    }

    /** A stemmer keeps state while it works: one for each word that is new. */
    private String stemmed(String normal) {
        return mended(new SnowballStemmer(algorithm)
                .stem(nounOf(forms.getOrDefault(normal, normal)))
                .toString());
    }

    /**
     * Snowball takes {@code cuadernos} for a verb with a pronoun, {@code sartenes} for a verb, and {@code celular}
     * alone for an infinitive.
     */
    private String nounOf(String normal) {
        if (algorithm == ALGORITHM.PORTUGUESE) {
            return PLURAL_OF_L.matcher(normal).matches() ? normal.substring(0, normal.length() - 2) + "l" : normal;
        }
        if (algorithm != ALGORITHM.SPANISH) {
            return normal;
        }
        int plural = normal.endsWith("ernos") || FOREIGN_PLURAL.matcher(normal).matches()
                ? 1
                : PLURAL_IN_ES.matcher(normal).matches() ? 2 : 0;
        return normal.substring(0, normal.length() - plural);
    }

    /** What Snowball leaves apart: {@code altavoz} and {@code altavoces}, {@code champú} and {@code champús}. */
    private String mended(String stem) {
        if (algorithm == ALGORITHM.ENGLISH || stem.length() < SHORTEST) {
            return stem;
        }
        char last = stem.charAt(stem.length() - 1);
        boolean plural = last == 's' && stem.length() > SHORTEST && VOWELS.indexOf(stem.charAt(stem.length() - 2)) >= 0;
        String singular = stem.substring(0, stem.length() - 1);
        return plural ? singular : last == 'z' ? singular + 'c' : stem;
    }
}
