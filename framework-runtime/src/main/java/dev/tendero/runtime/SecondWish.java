package dev.tendero.runtime;

import dev.tendero.runtime.understanding.Evidence;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a message asks beside what was answered, {@code ¿tenéis taladros y cuánto cuesta el envío?}: offered in the
 * customer's own words, so that it is not lost.
 */
final class SecondWish {

    private static final Pattern BETWEEN = Pattern.compile(
            "[.;!?\\n]+\\s*|,?\\s+(?:y|e|and|además|also|também|pero|but|mas)\\s+|,\\s+", Pattern.CASE_INSENSITIVE);

    private static final int PARTS = 4;
    private static final double SURE = 0.7;
    /** Says what the learner thinks, or what entities there are, not that the customer asks. */
    private static final Set<String> NO_WORDS = Set.of("learner", "entities", "foreign entities");

    private SecondWish() {}

    /** @param answered the intent that has answered */
    static Optional<String> of(String text, String answered, Understander understander) {
        List<String> parts = BETWEEN.splitAsStream(text)
                .map(SecondWish::bare)
                .filter(part -> !part.isBlank())
                .toList();
        return parts.size() < 2 || parts.size() > PARTS
                ? Optional.empty()
                : parts.stream()
                        .filter(part -> isOther(understander.understand(part), answered))
                        .findFirst()
                        .map(SecondWish::asSaid);
    }

    private static boolean isOther(Understanding part, String answered) {
        Optional<ScoredIntent> best = part.intents().stream().findFirst();
        return best.filter(intent -> intent.confidence() >= Math.max(SURE, part.leastConfidence()))
                .filter(intent -> !intent.intent().equals(answered) && asks(intent))
                .isPresent();
    }

    private static boolean asks(ScoredIntent intent) {
        return intent.evidence().stream().map(Evidence::what).anyMatch(what -> !NO_WORDS.contains(what));
    }

    private static String bare(String part) {
        return part.strip().replaceAll("^[¿¡\\s]+", "");
    }

    private static String asSaid(String part) {
        return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    }
}
