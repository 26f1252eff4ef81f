package dev.tendero.runtime.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that lets a regular expression look at it so often and no more: a pattern that explodes finds nothing. */
final class BoundedText implements CharSequence {

    private static final int LOOKS = 200_000;

    private final String text;
    private final int[] looksLeft;

    private BoundedText(String text, int[] looksLeft) {
        this.text = text;
        this.looksLeft = looksLeft;
    }

    static boolean find(Pattern pattern, String text) {
        try {
            return pattern.matcher(new BoundedText(text, new int[] {LOOKS})).find();
        } catch (Exhausted | StackOverflowError e) {
            return false;
        }
    }

    /** Where it matches; what it found before it exploded. */
    static List<MatchResult> matches(Pattern pattern, String text) {
        List<MatchResult> found = new ArrayList<>();
        try {
            Matcher matcher = pattern.matcher(new BoundedText(text, new int[] {LOOKS}));
            while (matcher.find()) {
                found.add(matcher.toMatchResult());
            }
        } catch (Exhausted | StackOverflowError e) {
            return found;
        }
        return found;
    }

    @Override
    public char charAt(int index) {
        if (--looksLeft[0] < 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.substring(start, end), looksLeft);
    }

    @Override
    public String toString() {
        return text;
    }

    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Exhausted() {
            super(null, null, false, false);
        }
    }
}
