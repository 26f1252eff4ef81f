package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which categories have another one's words in front and more behind: {@code Gafas de sol infantiles} of {@code Gafas
 * de sol}. Who asks for those for children means the longer one, where the other has none.
 */
final class LongerCategories {

    /** The part of a category's entity that has their names. */
    static final String LONGER = "longer";

    private static final String CATEGORY = "categoria";

    private final TextAnalyzer analyzer;
    private final Map<String, List<String>> categories = new HashMap<>();

    LongerCategories(TextAnalyzer analyzer, List<VocabularyEntry> vocabulary) {
        this.analyzer = analyzer;
        vocabulary.stream()
                .filter(entry -> entry.entity().equals(CATEGORY))
                .map(VocabularyEntry::value)
                .forEach(name -> categories.put(name, stems(name)));
    }

    /** The entry with their names, where it is a category that has any. */
    VocabularyEntry marked(VocabularyEntry entry) {
        if (!entry.entity().equals(CATEGORY)) {
            return entry;
        }
        List<String> own = stems(entry.value());
        List<String> longer = categories.entrySet().stream()
                .filter(other -> other.getValue().size() > own.size()
                        && other.getValue().subList(0, own.size()).equals(own))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return longer.isEmpty() ? entry : entry.with(LONGER, longer);
    }

    private List<String> stems(String name) {
        return analyzer.analyse(name).tokens().stream().map(Token::stem).collect(Collectors.toList());
    }
}
