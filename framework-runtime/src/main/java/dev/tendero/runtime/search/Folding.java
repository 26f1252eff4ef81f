package dev.tendero.runtime.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes spellings comparable: no case, no accents, no typographic variants. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Folding() {}

    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isAscii(lower)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                        .replaceAll("");
    }

    /** A name as a key: folded, with single blanks. */
    public static String key(String name) {
        return BLANKS.matcher(fold(name).strip()).replaceAll(" ");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
