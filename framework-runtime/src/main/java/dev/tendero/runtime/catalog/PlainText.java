package dev.tendero.runtime.catalog;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text out of what shops export: without markup, entities, control characters and runs of blanks. */
final class PlainText {

    private static final Pattern MARKUP = Pattern.compile("[<&]");
    /** What was escaped twice: {@code &amp;amp;}. */
    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);");

    private static final Pattern NOISE = Pattern.compile("[\\p{Cntrl}\\s\\u00a0\\u200b\\ufeff]+");

    private PlainText() {}

    static String of(String raw) {
        String text = MARKUP.matcher(raw).find() ? Jsoup.parse(raw).text() : raw;
        if (ENTITY.matcher(text).find()) {
            text = Parser.unescapeEntities(text, false);
        }
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
