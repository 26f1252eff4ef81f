package dev.tendero.benchmarks.feed;

import java.text.Normalizer;

/** Names for addresses. */
final class Slug {

    private Slug() {}

    /** Lower-case ASCII letters and digits with single hyphens between the words. */
    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder slug = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            append(slug, Character.toLowerCase(plain.charAt(i)));
        }
        int length = slug.length();
        return length > 0 && slug.charAt(length - 1) == '-' ? slug.substring(0, length - 1) : slug.toString();
    }

    private static void append(StringBuilder slug, char c) {
        if (c < 128 && Character.isLetterOrDigit(c)) {
            slug.append(c);
        } else if (c != '\'' && Character.getType(c) != Character.NON_SPACING_MARK && endsInWord(slug)) {
            slug.append('-');
        }
    }

    private static boolean endsInWord(StringBuilder slug) {
        return !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-';
    }
}
