package dev.tendero.runtime.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What shops sell, in the words of each language that has a pack. Safe for many threads. */
public final class Translations {

    private static final List<String> COLUMNS = List.of("es", "en", "pt");
    private static final Map<List<String>, List<List<String>>> KNOWN = new ConcurrentHashMap<>();

    private Translations() {}

    /**
     * Sets of words and phrases of two languages for one thing; none where they are one language.
     *
     * @param shops the language in which the shop names its products, ISO 639-1; its words stand first in each set
     * @param customers the language in which customers name them
     */
    public static List<List<String>> between(String shops, String customers) {
        return shops.equals(customers)
                ? List.of()
                : KNOWN.computeIfAbsent(List.of(shops, customers), Translations::read);
    }

    private static List<List<String>> read(List<String> languages) {
        List<List<String>> sets = new ArrayList<>();
        for (String line : PackFiles.shared("translations.txt")) {
            List<String> columns = List.of(line.split("\\s*\\|\\s*"));
            sets.add(languages.stream()
                    .flatMap(language -> Stream.of(
                            columns.get(COLUMNS.indexOf(language)).strip().split("\\s*,\\s*")))
                    .distinct()
                    .toList());
        }
        return List.copyOf(sets);
    }
}
