package dev.tendero.intents.shop;

import dev.tendero.api.spi.Turn;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of texts, compared without case, accents and endings. */
final class Words {

    /** Letters that words of one family begin with. */
    private static final int FAMILY = 5;
    /** Before a word they make its contrary, in any of the languages. */
    private static final List<String> DENIALS = List.of("a", "anti", "des", "im", "in", "non", "un");
    /** Shorter ones build sentences. */
    private static final int SHORTEST = 4;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private Words() {}

    /** All of a text. */
    static List<String> of(String text) {
        return NO_LETTERS
                .splitAsStream(folded(text))
                .filter(word -> !word.isEmpty())
                .map(Words::singular)
                .toList();
    }

    /** Those that may tell something. */
    static List<String> ofContent(String text) {
        return of(text).stream().filter(word -> word.length() >= SHORTEST).toList();
    }

    /** Whether the text has one of the words, or one of its family. */
    static boolean tellsAny(String text, List<String> words) {
        return of(text).stream()
                .anyMatch(said -> words.stream().anyMatch(asked -> isOfOneFamily(said, asked) || denies(said, asked)));
    }

    /**
     * {@code atóxica} answers who asks whether it is {@code tóxica}, {@code antimanchas} who asks of a {@code mancha}.
     */
    private static boolean denies(String said, String asked) {
        return asked.length() >= FAMILY && DENIALS.stream().anyMatch(denial -> said.startsWith(denial + asked));
    }

    /** Words of the message in normal form as they were written there, {@code baño}. */
    static String written(Turn turn, List<String> words) {
        return words.stream().map(word -> written(turn, word)).collect(Collectors.joining(" "));
    }

    private static String written(Turn turn, String word) {
        return turn.utterance().tokens().stream()
                .filter(token -> token.text().equals(word) || token.normal().equals(word))
                .map(token -> turn.utterance().text().substring(token.start(), token.end()))
                .findFirst()
                .orElse(word);
    }

    /** Whether all words of the other stand in it, side by side. */
    static boolean holds(String text, String other) {
        return padded(text).contains(padded(other));
    }

    private static String padded(String text) {
        return ' ' + NO_LETTERS.matcher(folded(text)).replaceAll(" ").strip() + ' ';
    }

    /** {@code regulador} and {@code regulable}, {@code lavar} and {@code lavan}. */
    private static boolean isOfOneFamily(String said, String asked) {
        int shared = 0;
        int shorter = Math.min(said.length(), asked.length());
        while (shared < shorter && said.charAt(shared) == asked.charAt(shared)) {
            shared++;
        }
        return said.equals(asked) || shared >= FAMILY || shared >= FAMILY - 1 && shared >= shorter - 1;
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }
}
