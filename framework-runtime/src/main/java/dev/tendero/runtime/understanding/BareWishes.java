package dev.tendero.runtime.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What customers write who only name what they want: a category, a brand, both. Made of the catalogue's own words. */
final class BareWishes {

    private static final String CATEGORY = "categoria";
    private static final String BRAND = "marca";
    /** What an intent works with that answers them. */
    static final List<String> KINDS = List.of(CATEGORY, BRAND);

    private static final int MOST = 8;

    private BareWishes() {}

    /** Evenly from the whole vocabulary, in its order. */
    static List<String> of(List<VocabularyEntry> vocabulary) {
        List<String> categories = some(CATEGORY, vocabulary);
        List<String> brands = some(BRAND, vocabulary);
        List<String> wishes = new ArrayList<>(categories);
        wishes.addAll(brands);
        IntStream.range(0, Math.min(categories.size(), brands.size()))
                .mapToObj(i -> categories.get(i) + " " + brands.get(i))
                .forEach(wishes::add);
        return wishes;
    }

    private static List<String> some(String entity, List<VocabularyEntry> vocabulary) {
        List<String> values = vocabulary.stream()
                .filter(entry -> entry.entity().equals(entity))
                .map(VocabularyEntry::value)
                .distinct()
                .toList();
        int step = Math.max(1, values.size() / MOST);
        return IntStream.range(0, Math.min(MOST, values.size()))
                .mapToObj(i -> values.get(i * step))
                .toList();
    }
}
