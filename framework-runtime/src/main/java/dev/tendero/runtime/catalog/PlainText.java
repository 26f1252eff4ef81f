package dev.tendero.runtime.catalog;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Text out of what shops export: without markup, entities, control characters and runs of blanks. */
final class PlainText {

    private static final Pattern MARKUP = Pattern.compile("[<&]");
    private static final Pattern NOISE = Pattern.compile("[\\p{Cntrl}\\s\\u00a0\\u200b\\ufeff]+");

    private PlainText() {}

    static String of(String raw) {
        String text = MARKUP.matcher(raw).find() ? Jsoup.parse(raw).text() : raw;
        return NOISE.matcher(text).replaceAll(" ").strip();
    }

    /** The same, cut at a word to fit a column. */
    static String of(String raw, int maxLength) {
        String text = of(raw);
        if (text.length() <= maxLength) {
            return text;
        }
        int blank = text.lastIndexOf(' ', maxLength - 1);
        return text.substring(0, blank > maxLength / 2 ? blank : maxLength - 1) + "…";
    }
}
