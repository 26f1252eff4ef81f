package dev.tendero.runtime.answer;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as clients show it: no markup, nothing invisible that changes how the rest is read. */
final class PlainText {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
    private static final Pattern BLANK_BEFORE_SIGN = Pattern.compile(" +(?=[,.;:!?](?:\\s|$))");

    private PlainText() {}

    /** A value on one line: line breaks and control characters become blanks, bidi and other format characters go. */
    static String value(String raw) {
        return isPlain(raw)
                ? raw
                : BLANKS.matcher(shown(raw, false)).replaceAll(" ").strip();
    }

    /** What a model wrote, by the rules of {@link #value} but with its line breaks. */
    static String lines(String raw) {
        return shown(Normalizer.normalize(raw, Normalizer.Form.NFC), true);
    }

    /** Takes away what empty sections leave behind: doubled blanks, blank lines, a blank before a full stop. */
    static String tidy(String rendered) {
        return rendered.replace("\r", "")
                .lines()
                .map(PlainText::tidyLine)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String tidyLine(String line) {
        String text = line.indexOf("  ") < 0 && line.indexOf('\t') < 0
                ? line
                : BLANKS.matcher(line).replaceAll(" ");
        return BLANK_BEFORE_SIGN.matcher(text).replaceAll("").strip();
    }

    /** Whether there is nothing to clean, as in nearly every value. */
    private static boolean isPlain(String raw) {
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean doubled = c == ' ' && before == ' ';
            if (doubled || isBreak(c) || isInvisible(c)) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    private static String shown(String raw, boolean keepLines) {
        StringBuilder out = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (keepLines && c == '\n') {
                out.append('\n');
            } else if (isBreak(c)) {
                out.append(' ');
            } else if (c == ZERO_WIDTH_JOINER || !isInvisible(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isBreak(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.SURROGATE;
    }
}
