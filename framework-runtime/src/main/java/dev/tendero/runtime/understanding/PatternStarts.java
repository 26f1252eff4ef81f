package dev.tendero.runtime.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which patterns may match in a text, by the first letters of its words: a pattern that fails on those letters
 * without having asked for more can't match there. Most messages need none or two of some thirty patterns. Patterns may
 * look behind only to refuse. Safe for many threads.
 */
final class PatternStarts {

    private static final int LETTERS = 6;
    private static final int REMEMBERED = 20_000;

    private final List<Pattern> patterns;
    private final Map<String, BitSet> known = new ConcurrentHashMap<>();

    PatternStarts(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Indices of the patterns that may match, each from the beginning of some word. */
    BitSet in(String text) {
        BitSet possible = new BitSet();
        for (int start = 0; start >= 0 && start < text.length(); start = next(text, start)) {
            possible.or(at(text.substring(start, Math.min(text.length(), start + LETTERS))));
        }
        return possible;
    }

    private static int next(String text, int start) {
        int blank = text.indexOf(' ', start);
        return blank < 0 ? blank : blank + 1;
    }

    private BitSet at(String letters) {
        BitSet there = known.get(letters);
        if (there == null) {
            there = tried(letters);
            if (known.size() < REMEMBERED) {
                known.put(letters, there);
            }
        }
        return there;
    }

    private BitSet tried(String letters) {
        BitSet possible = new BitSet();
        for (int i = 0; i < patterns.size(); i++) {
            Matcher matcher = patterns.get(i).matcher(letters);
            if (matcher.lookingAt() || matcher.hitEnd()) {
                possible.set(i);
            }
        }
        return possible;
    }
}
