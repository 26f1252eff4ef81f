package dev.tendero.runtime.understanding;

import dev.tendero.runtime.language.RecentWords;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which patterns may match in a text, by its words: a pattern that fails on a word without having asked for more
 * can't match from there. Most messages need none or two of some thirty patterns. Patterns may look behind only to
 * refuse. Safe for many threads.
 */
final class PatternStarts {

    private static final int REMEMBERED = 20_000;

    private final List<Pattern> patterns;
    private final RecentWords<BitSet> known = new RecentWords<>(REMEMBERED);

    PatternStarts(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Indices of the patterns that may match, each from the beginning of some word. */
    BitSet in(List<String> words) {
        BitSet possible = new BitSet();
        for (String word : words) {
            possible.or(at(word));
        }
        return possible;
    }

    /** Indices of the patterns that may match from the beginning of that word; not to be changed. */
    BitSet at(String word) {
        return known.get(word, this::tried);
    }

    private BitSet tried(String word) {
        BitSet possible = new BitSet();
        for (int i = 0; i < patterns.size(); i++) {
            Matcher matcher = patterns.get(i).matcher(word);
            if (matcher.lookingAt() || matcher.hitEnd()) {
                possible.set(i);
            }
        }
        return possible;
    }
}
