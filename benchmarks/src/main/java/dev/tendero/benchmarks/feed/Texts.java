package dev.tendero.benchmarks.feed;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a family's products are worded.
 *
 * @param openers first sentences of a description
 * @param closers second sentences
 */
record Texts(List<Template> titles, List<Template> openers, List<Template> closers) {

    String title(int turn, Function<String, Optional<String>> slots) {
        return deal(titles, turn, slots);
    }

    /**
     * Deals the pairs of sentences so that none comes twice before all have come; every seventh text is one sentence.
     */
    String description(int turn, Function<String, Optional<String>> slots) {
        String opener = deal(openers, turn, slots);
        if (turn % 7 == 6) {
            return opener;
        }
        return opener + " " + deal(closers, turn % openers.size() + turn / openers.size(), slots);
    }

    private static String deal(List<Template> templates, int turn, Function<String, Optional<String>> slots) {
        for (int i = 0; i < templates.size(); i++) {
            Optional<String> text = templates.get((turn + i) % templates.size()).render(slots);
            if (text.isPresent()) {
                return text.get();
            }
        }
        throw new IllegalStateException("None of the sentences can be filled: " + templates);
    }
}
