package dev.tendero.runtime.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The forms of the verbs of a language, by the endings that its file has for them. */
final class Conjugation {

    private static final String ENDINGS = "@";
    private static final String NONE = "-";
    /** How the last letter of a stem in -ar is written before e and i. */
    private static final Map<String, String> HARD_BEFORE_SOFT = Map.of("c", "qu", "g", "gu", "z", "c", "ç", "c");
    /** How that of another stem is written before a and o. */
    private static final Map<String, String> SOFT_BEFORE_HARD = Map.of("g", "j", "c", "z");

    /**
     * How verbs with one ending of the infinitive are formed.
     *
     * @param stressed endings of the stem that is stressed
     * @param others those of the other
     */
    private record Pattern(String infinitive, List<String> stressed, List<String> others) {

        static Pattern of(String line) {
            String[] sides = line.substring(ENDINGS.length()).split("\\|", -1);
            String infinitive = sides[0].split("\\s", 2)[0];
            return new Pattern(infinitive, endings(sides[0].substring(infinitive.length())), endings(sides[1]));
        }

        private static List<String> endings(String text) {
            return Arrays.stream(text.strip().split("\\s+"))
                    .filter(ending -> !ending.isEmpty())
                    .toList();
        }

        Stream<String> of(String verb, String changed) {
            String stem = verb.substring(0, verb.length() - infinitive.length());
            String stressedStem = changed.isEmpty() ? stem : changed;
            return Stream.of(
                            Stream.of(verb),
                            stressed.stream().map(ending -> spelt(stressedStem, ending)),
                            others.stream().map(ending -> spelt(stem, ending)))
                    .flatMap(forms -> forms);
        }

        /** What keeps its sound: {@code busque}, {@code llegue}, {@code empiece}, {@code proteja}. */
        private String spelt(String stem, String ending) {
            if (ending.isEmpty() || stem.isEmpty()) {
                return stem + ending;
            }
            String last = stem.substring(stem.length() - 1);
            return stem.substring(0, stem.length() - 1) + changes(ending).getOrDefault(last, last) + ending;
        }

        private Map<String, String> changes(String ending) {
            boolean isSoft = "ei".indexOf(ending.charAt(0)) >= 0;
            boolean isOfA = infinitive.startsWith("a");
            if (isSoft != isOfA) {
                return Map.of();
            }
            return isOfA ? HARD_BEFORE_SOFT : SOFT_BEFORE_HARD;
        }
    }

    private Conjugation() {}

    /**
     * @param lines verbs, a stem that changes behind a colon; {@code @} and the endings of one kind of them; {@code -}
     *     and forms that are left out
     * @return in {@link Normal} form
     */
    static Set<String> of(List<String> lines) {
        List<Pattern> patterns = lines.stream()
                .filter(line -> line.startsWith(ENDINGS))
                .map(Pattern::of)
                .sorted(Comparator.comparing(
                                (Pattern pattern) -> pattern.infinitive().length())
                        .reversed())
                .toList();
        Set<String> forms = new HashSet<>();
        List<String> none = new ArrayList<>();
        for (String line : lines) {
            List<String> words = Arrays.asList(line.split("\\s+"));
            if (line.startsWith(NONE)) {
                none.addAll(words);
            } else if (!line.startsWith(ENDINGS)) {
                words.forEach(verb -> forms(verb, patterns).map(Normal::of).forEach(forms::add));
            }
        }
        none.stream().map(Normal::of).forEach(forms::remove);
        return Set.copyOf(forms);
    }

    private static Stream<String> forms(String entry, List<Pattern> patterns) {
        String[] parts = entry.split(":", 2);
        return patterns.stream()
                .filter(pattern -> parts[0].endsWith(pattern.infinitive()))
                .findFirst()
                .map(pattern -> pattern.of(parts[0], parts.length > 1 ? parts[1] : ""))
                .orElseThrow(() -> new IllegalStateException("no endings for the verb " + entry));
    }
}
