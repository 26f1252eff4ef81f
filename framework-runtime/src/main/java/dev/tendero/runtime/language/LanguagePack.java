package dev.tendero.runtime.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the runtime knows of a language, from resources beside this class. All words are in {@link Normal} form.
 *
 * @param stopWords words that carry no wish
 * @param colours their names, in all forms
 * @param unisex values of who a thing is for that are for all
 * @param genders those that are for some alone
 * @param sizes letters of a size to the words that customers have for it
 * @param numbers number word to its value
 * @param units spelling of a unit to the usual one, {@code kilos} to {@code kg}
 * @param patterns entity patterns, in order
 * @param background sentences that no shop answers
 */
public record LanguagePack(
        String code,
        Set<String> stopWords,
        SmallWords small,
        Set<String> colours,
        Set<String> unisex,
        Set<String> genders,
        Map<String, Set<String>> sizes,
        Map<String, Integer> numbers,
        Map<String, String> units,
        List<EntityPattern> patterns,
        List<String> background) {

    /** ISO 639-1 codes of the packs that there are. */
    public static final Set<String> CODES = Set.of("es", "en", "pt");

    private static final Map<String, LanguagePack> LOADED = new ConcurrentHashMap<>();

    /**
     * A regular expression over normal forms joined by blanks, numbers in digits.
     *
     * @param entity the kind of entity it finds, or a word that says what it does to its neighbours
     * @param detail what the match means, such as {@code asc}
     */
    public record EntityPattern(String entity, String detail, String regex) {}

    /** @throws IllegalArgumentException when there is no pack for that language */
    public static LanguagePack of(String code) {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("no language \"" + code + "\"; there are " + CODES);
        }
        return LOADED.computeIfAbsent(code, LanguagePack::load);
    }

    private static LanguagePack load(String code) {
        PackFiles files = new PackFiles(code);
        return new LanguagePack(
                code,
                files.words("stopwords.txt"),
                SmallWords.in(files),
                files.words("colours.txt"),
                files.words("unisex.txt"),
                files.words("genders.txt"),
                sizes(files),
                files.pairs("numbers.txt").entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Integer.valueOf(e.getValue()))),
                files.pairs("units.txt"),
                files.lines("patterns.tsv").stream().map(LanguagePack::pattern).toList(),
                files.lines("background.txt"));
    }

    private static Map<String, Set<String>> sizes(PackFiles files) {
        Map<String, Set<String>> sizes = new HashMap<>();
        for (String line : files.lines("sizes.txt")) {
            String[] sides = line.split(":", 2);
            for (String letters : sides[1].strip().split("\\s+")) {
                sizes.put(letters, Set.of(Normal.of(sides[0]).split("\\s+")));
            }
        }
        return Map.copyOf(sizes);
    }

    private static EntityPattern pattern(String line) {
        String[] parts = line.split("\t+");
        return new EntityPattern(parts[0], parts[1], parts[2]);
    }
}
