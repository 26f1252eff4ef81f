package dev.tendero.runtime.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form that words are compared in: NFKC, lower case, without accents, elongation undone. */
public final class Normal {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ELONGATION = Pattern.compile("(\\p{L})\\1{2,}");

    private Normal() {}

    /** {@code Holaaaa} and {@code hola}, {@code CAFETERÍA} and {@code cafeteria}, are the same. */
    public static String of(String text) {
        String lower = isPlain(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(
                                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
                                Normalizer.Form.NFD))
                        .replaceAll("");
        return hasRun(lower) ? ELONGATION.matcher(lower).replaceAll("$1") : lower;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasRun(String text) {
        for (int i = 2; i < text.length(); i++) {
            if (text.charAt(i) == text.charAt(i - 1) && text.charAt(i) == text.charAt(i - 2)) {
                return true;
            }
        }
        return false;
    }
}
