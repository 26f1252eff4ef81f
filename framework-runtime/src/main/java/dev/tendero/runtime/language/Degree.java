package dev.tendero.runtime.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A property that things have more or less of, as a language speaks of it: {@code grande} and {@code pequeno} of size.
 *
 * @param property the same in all languages
 * @param much words, in normal form, that say much of it
 * @param little words that say little of it
 * @param most a regular expression of words that say the most by themselves, {@code biggest}; blank for none
 * @param least of those that say the least
 * @param names what an attribute is called that tells it, in normal form, best first
 * @param units what its amounts may be written in, best first
 */
public record Degree(
        String property,
        Pattern much,
        Pattern little,
        String most,
        String least,
        List<String> names,
        List<String> units) {

    private static final Map<String, List<Degree>> LOADED = new ConcurrentHashMap<>();
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();
    private static final String NONE = "-";

    public static List<Degree> of(String language) {
        return LOADED.computeIfAbsent(language, Degree::load);
    }

    private static List<Degree> load(String language) {
        Map<String, List<String>> units = new HashMap<>();
        for (String line : PackFiles.shared("degrees.txt")) {
            String[] sides = line.split(":", 2);
            units.put(sides[0], words(sides[1]));
        }
        return new PackFiles(language)
                .lines("degrees.tsv").stream()
                        .map(line -> degree(line.split("\t+"), units))
                        .toList();
    }

    private static Degree degree(String[] parts, Map<String, List<String>> units) {
        return new Degree(
                parts[0],
                Pattern.compile(parts[1]),
                Pattern.compile(parts[2]),
                parts[3].equals(NONE) ? "" : parts[3],
                parts[4].equals(NONE) ? "" : parts[4],
                words(parts[5]),
                units.getOrDefault(parts[0], List.of()));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }

    /** Whether the word says much, or the most, of it. */
    public boolean isMuch(String word) {
        return isOf(much, most, word);
    }

    /** Whether the word says little, or the least, of it. */
    public boolean isLittle(String word) {
        return isOf(little, least, word);
    }

    private static boolean isOf(Pattern words, String alone, String word) {
        return words.matcher(word).matches()
                || (!alone.isEmpty()
                        && COMPILED.computeIfAbsent(alone, Pattern::compile)
                                .matcher(word)
                                .matches());
    }
}
