package dev.tendero.runtime.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A language's words beyond those that say how a message is built. All are in {@link Normal} form.
 *
 * @param common words that everybody uses: they are spelt right
 * @param ordinals words that count places
 * @param shorthand how people shorten to what they shorten, {@code xq} to {@code porque}
 * @param fractions what stands for a number before a unit, to what it comes to, {@code medio}; numbers in digits
 * @param added the same of what is said after a number or a unit, {@code y medio}
 * @param forms forms of a verb that are said to the one who is asked, to one of them: {@code tienen} to {@code tienes}
 * @param frames questions of things and of services alike, with a {@code %} for either
 * @param equivalents sets of words and phrases for one thing, in different countries
 */
public record Lexicon(
        Set<String> common,
        Set<String> ordinals,
        Map<String, String> shorthand,
        Map<String, BigDecimal> fractions,
        Map<String, BigDecimal> added,
        Map<String, String> forms,
        List<String> frames,
        List<List<String>> equivalents) {

    /** A letter alone may be a thing's name. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException when there is no pack for that language */
    public static Lexicon of(String code) {
        return LOADED.computeIfAbsent(LanguagePack.of(code).code(), Lexicon::load);
    }

    private static Lexicon load(String code) {
        PackFiles files = new PackFiles(code);
        List<List<String>> equivalents = new ArrayList<>();
        for (String line : files.lines("equivalents.txt")) {
            equivalents.add(List.of(line.split("\\s*,\\s*")));
        }
        return new Lexicon(
                files.words("common.txt"),
                files.words("ordinals.txt"),
                normal(files.pairs("shorthand.txt")),
                fractions(files, false),
                fractions(files, true),
                normal(files.pairs("forms.txt")),
                files.lines("frames.txt"),
                equivalents);
    }

    private static Map<String, BigDecimal> fractions(PackFiles files, boolean isAdded) {
        Map<String, BigDecimal> fractions = new HashMap<>();
        for (String line : files.lines("fractions.txt")) {
            String[] sides = line.split(":\\s*", 2);
            if (line.startsWith("+") == isAdded) {
                Arrays.stream(sides[1].split(",\\s*"))
                        .forEach(words -> fractions.put(Normal.of(words), new BigDecimal(sides[0])));
            }
        }
        return Map.copyOf(fractions);
    }

    /** The text with its words as they are meant: {@code dá pra trocar}, {@code dá para trocar}. */
    public String expanded(String text) {
        return WORD.matcher(text)
                .replaceAll(word ->
                        Matcher.quoteReplacement(shorthand.getOrDefault(Normal.of(word.group()), word.group())));
    }

    private static Map<String, String> normal(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, pair -> Normal.of(pair.getValue())));
    }
}
