package dev.tendero.runtime.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Under which other forms a catalogue may have a word that it has not as it was said: verbs, {@code plancharla} where a
 * thing {@code se plancha}, {@code lavar} where it is {@code lavable}; diminutives; {@code softest} where it is soft.
 */
final class WordForms {

    /** What is left of a word, and what may stand in place of the rest. */
    private record Form(Pattern word, List<String> endings) {

        static Form of(String word, String... endings) {
            return new Form(Pattern.compile("(?<root>\\p{L}{3,}?)(?:" + word + ")"), List.of(endings));
        }

        /**
         * Of four letters and more: {@code perrito} is no small {@code perr-a}, and {@code galinha} no {@code gal-o}.
         */
        static Form diminutive(String gender, String... endings) {
            return new Form(
                    Pattern.compile("(?<root>\\p{L}{4,}?)(?:e?c)?(?:it|inh)" + gender + "s?"), List.of(endings));
        }

        Stream<String> of(String said) {
            Matcher matcher = word.matcher(said);
            return matcher.matches()
                    ? endings.stream()
                            .map(ending -> matcher.group("root") + ending)
                            .filter(form -> form.length() >= SHORTEST && !form.equals(said))
                    : Stream.empty();
        }
    }

    private static final int SHORTEST = 4;
    private static final String PRONOUNS = "(?:(?:me|te|se|nos)?(?:l[oa]s?|les?)?)";

    private static final List<Form> OF_ROMANCE = List.of(
            Form.of("ar" + PRONOUNS, "ar", "a", "ado", "able", "avel"),
            Form.of("[ei]r" + PRONOUNS, "er", "ir", "e", "ido", "ible", "ivel"),
            Form.of("a(?:n|m|d[oa]s?|bles?|vel|veis)?", "ar", "ado", "able", "avel"),
            Form.of("(?:e[nm]?|id[oa]s?|ibles?|ivel|iveis)", "er", "ir", "ido", "ible", "ivel"),
            Form.diminutive("o", "o", "e", ""),
            Form.diminutive("a", "a", "e", ""));

    /** What is for the loss of hair is called so, {@code anticaída}. */
    private static final String AGAINST = "anti";
    /** Of which that is the opposite, {@code antideslizante}. */
    private static final Pattern QUALITY = Pattern.compile("\\p{L}+[aei]nte?s?");

    private static final List<Form> OF_ENGLISH = List.of(
            Form.of("(?:ed|able|ing|est)", "", "e", "able", "ing", "ed"),
            Form.of("i(?:est|ed)", "y"),
            Form.of("", "able", "ed", "ing"));

    private final List<Form> forms;

    private WordForms(List<Form> forms) {
        this.forms = forms;
    }

    static WordForms in(String language) {
        return new WordForms(
                switch (language) {
                    case "es", "pt" -> OF_ROMANCE;
                    case "en" -> OF_ENGLISH;
                    default -> List.of();
                });
    }

    /** @param word folded */
    List<String> of(String word) {
        boolean isThing = !forms.isEmpty()
                && word.length() >= SHORTEST
                && !QUALITY.matcher(word).matches();
        return Stream.concat(
                        forms.stream().flatMap(form -> form.of(word)),
                        isThing ? Stream.of(AGAINST + word) : Stream.empty())
                .distinct()
                .toList();
    }
}
