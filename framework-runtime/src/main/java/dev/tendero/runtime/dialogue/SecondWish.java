package dev.tendero.runtime.dialogue;

import dev.tendero.runtime.understanding.Evidence;
import dev.tendero.runtime.understanding.ScoredIntent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a message asks beside what was answered, {@code ¿tenéis taladros y cuánto cuesta el envío?}: offered in the
 * customer's own words, so that it is not lost.
 */
public final class SecondWish {

    private static final Pattern BETWEEN = Pattern.compile(
            "[.;!?\\n]+(?=\\s|$)\\s*|,?\\s+(?:y|e|and|además|also|también|pero|but|mas)\\s+|,\\s+",
            Pattern.CASE_INSENSITIVE);

    /** A long list of things has more commas than wishes; a wish of another kind stands near its end. */
    private static final int LOOKED_AT = 5;

    private SecondWish() {}

    /**
     * @param isOther whether a part of the message asks for something else than the whole
     * @return the part as it is written
     */
    static Optional<String> of(String text, Predicate<String> isOther) {
        List<String> parts = BETWEEN.splitAsStream(text)
                .map(SecondWish::bare)
                .filter(part -> !part.isBlank())
                .toList();
        return parts.size() < 2
                ? Optional.empty()
                : parts.stream()
                        .skip(Math.max(0, parts.size() - LOOKED_AT))
                        .filter(isOther)
                        .findFirst();
    }

    /** The message with blanks where that part of it stood, so that all else keeps its place. */
    static String without(String part, String text) {
        int at = text.lastIndexOf(part);
        return text.substring(0, at) + " ".repeat(part.length()) + text.substring(at + part.length());
    }

    /** Whether words speak for the intent, not only what they look like. */
    static boolean isAskedInWords(ScoredIntent intent) {
        return intent.evidence().stream().anyMatch(Evidence::isOfWords);
    }

    private static String bare(String part) {
        return part.strip().replaceAll("^[¿¡\\s]+", "");
    }

    /** As a sentence of its own. */
    public static String asSaid(String part) {
        return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    }
}
