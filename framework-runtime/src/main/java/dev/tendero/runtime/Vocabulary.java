package dev.tendero.runtime;

import dev.tendero.runtime.search.CatalogIndex;
import dev.tendero.runtime.search.CatalogName;
import dev.tendero.runtime.understanding.VocabularyEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words that a catalogue teaches: its brands, categories and attribute values. */
final class Vocabulary {

    private static final int MOST = 100_000;
    private static final int LONGEST_VALUE = 4;

    private Vocabulary() {}

    static List<VocabularyEntry> of(CatalogIndex index) {
        List<VocabularyEntry> entries = new ArrayList<>();
        index.names(CatalogName.Kind.CATEGORY)
                .forEach(name -> entries.add(new VocabularyEntry("categoria", name.name(), Map.of())));
        index.names(CatalogName.Kind.BRAND)
                .forEach(name -> entries.add(new VocabularyEntry("marca", name.name(), Map.of())));
        index.names(CatalogName.Kind.ATTRIBUTE).stream()
                .map(name -> name.name().split("=", 2))
                .filter(pair -> pair[1].split(" ").length <= LONGEST_VALUE)
                .forEach(pair -> entries.add(
                        new VocabularyEntry("atributo", pair[1], Map.of("name", pair[0], "value", pair[1]))));
        return entries.subList(0, Math.min(MOST, entries.size()));
    }
}
