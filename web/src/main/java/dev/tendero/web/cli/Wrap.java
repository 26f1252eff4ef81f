package dev.tendero.web.cli;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** Breaks lines between words. */
final class Wrap {

    private Wrap() {}

    /**
     * Lines that fit, each after the first indented as the first; a word that is wider than a line stands alone.
     *
     * @param width columns
     */
    static List<String> lines(String text, int width) {
        String indent = " ".repeat(text.length() - text.stripLeading().length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.strip().split(" ")) {
            boolean isFirst = line.length() == indent.length();
            if (!isFirst && columns(line.toString()) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                isFirst = true;
            }
            line.append(isFirst ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many columns it takes; escape codes take none. */
    private static int columns(String text) {
        return AttributedString.fromAnsi(text).columnLength();
    }
}
