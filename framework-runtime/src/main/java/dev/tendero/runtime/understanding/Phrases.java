package dev.tendero.runtime.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the intents' authors wrote down, by the stems of its words. Of one intent the same stems stand here once,
 * however many of its forms and spellings it lists: the first of those that say most.
 */
final class Phrases {

    private final Map<String, List<Phrase>> byStems = new HashMap<>();
    private int longest = 1;

    record Phrase(String intent, Evidence evidence) {}

    void add(List<String> stems, Phrase phrase) {
        longest = Math.max(longest, stems.size());
        List<Phrase> same = byStems.computeIfAbsent(String.join(" ", stems), none -> new ArrayList<>(1));
        for (int i = 0; i < same.size(); i++) {
            if (same.get(i).intent().equals(phrase.intent())) {
                same.set(i, stronger(same.get(i), phrase));
                return;
            }
        }
        same.add(phrase);
    }

    private static Phrase stronger(Phrase first, Phrase other) {
        return other.evidence().weight() > first.evidence().weight() ? other : first;
    }

    /** One for each intent that has them; none where no intent has. */
    List<Phrase> of(List<String> stems) {
        return byStems.getOrDefault(String.join(" ", stems), List.of());
    }

    /** In words, at least 1. */
    int longest() {
        return longest;
    }
}
