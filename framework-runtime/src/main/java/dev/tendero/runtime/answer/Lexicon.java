package dev.tendero.runtime.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which the grounding check knows what a sentence states: {@code answer/grounding.properties}. */
final class Lexicon {

    private static final Properties PROPERTIES = Texts.properties("/answer/grounding.properties");
    private static final String CURRENCY = "currency.";
    private static final Set<String> WORD_LISTS = Set.of(
            "cents", "stop", "article", "known_capitals", "subject_verbs", "openers", "ordinals", "foreign", "counted");

    /** Currency words to the ISO code that they stand for; {@code *} for any. */
    static final Map<String, String> CURRENCIES = currencies();

    static final Set<String> CENTS = words("cents");
    static final Set<String> STOP = words("stop");
    static final Set<String> ARTICLES = words("article");
    static final Set<String> KNOWN_CAPITALS = words("known_capitals");
    static final Set<String> SUBJECT_VERBS = words("subject_verbs");
    static final Set<String> OPENERS = words("openers");
    /** What products of an answer are called when they are counted. */
    static final Set<String> COUNTED = words("counted");
    /** Small words of languages that no shop answers in. */
    static final Set<String> FOREIGN = words("foreign");

    /** Ordinals in order, each with its forms. */
    static final List<Set<String>> ORDINALS = Stream.of(text("ordinals").split("\\|"))
            .map(forms -> Set.of(forms.split(" ")))
            .toList();

    private static final Map<String, Pattern> PATTERNS = PROPERTIES.stringPropertyNames().stream()
            .filter(key -> !key.startsWith(CURRENCY) && !WORD_LISTS.contains(key))
            .collect(Collectors.toMap(Function.identity(), Lexicon::compiled));

    private static final Map<String, Pattern> AT_END = PATTERNS.entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey, entry -> Pattern.compile(entry.getValue().pattern() + "[\\s:(\\[]*$")));

    private Lexicon() {}

    /** Finds any of the key's expressions as whole words in folded text. */
    static Pattern pattern(String key) {
        return Objects.requireNonNull(PATTERNS.get(key), key);
    }

    /** Finds one at the end of the text, with at most a blank or an opening bracket after it. */
    static boolean endsWith(String key, String folded) {
        return Objects.requireNonNull(AT_END.get(key), key).matcher(folded).find();
    }

    private static Pattern compiled(String key) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + text(key) + ")(?![\\p{L}\\p{N}])");
    }

    private static Set<String> words(String key) {
        return Stream.of(text(key).split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> currencies() {
        Map<String, String> codes = new HashMap<>();
        for (String key : PROPERTIES.stringPropertyNames()) {
            if (key.startsWith(CURRENCY)) {
                for (String word : text(key).split(" ")) {
                    codes.put(word, key.substring(CURRENCY.length()));
                }
            }
        }
        return Map.copyOf(codes);
    }

    private static String text(String key) {
        return Objects.requireNonNull(PROPERTIES.getProperty(key), key);
    }
}
