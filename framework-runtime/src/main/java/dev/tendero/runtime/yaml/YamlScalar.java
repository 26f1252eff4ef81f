package dev.tendero.runtime.yaml;

import java.util.Set;

/**
 * Text as it was written: {@code no} and {@code 007} are not turned into other things.
 *
 * @param quoted whether it stood in quotes or as a block
 * @param indent of the lines of a literal block ({@code |}); -1 for text that is written in another way
 */
public record YamlScalar(Position position, String text, boolean quoted, int indent) implements YamlNode {

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final int SHOWN = 40;

    /** Whether a key was given no value. */
    public boolean isNothing() {
        return !quoted && NOTHING.contains(text);
    }

    /** Where a character of the text stands in the file; the text's own place where that is not known. */
    public Position at(int offset) {
        String before = text.substring(0, Math.min(offset, text.length()));
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        return at(lines + 1, before.length() - before.lastIndexOf('\n'));
    }

    /** The same for a place in the text, line and column from 1. */
    public Position at(int line, int column) {
        return isBlock() ? new Position(position.file(), position.line() + line, indent + column) : position;
    }

    /** Whether the places of its characters are known. */
    public boolean isBlock() {
        return indent >= 0;
    }

    @Override
    public String described() {
        return isNothing() ? "nothing" : quote(text);
    }

    /** In quotes and on one line, cut when it is long. */
    static String quote(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return '"' + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line) + '"';
    }
}
