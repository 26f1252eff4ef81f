package dev.tendero.runtime.yaml;

import java.util.Set;

/**
 * Text as it was written: {@code no} and {@code 007} are not turned into other things.
 *
 * @param quoted whether it stood in quotes or as a block
 */
public record YamlScalar(Position position, String text, boolean quoted) implements YamlNode {

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final int SHOWN = 40;

    /** Whether a key was given no value. */
    public boolean isNothing() {
        return !quoted && NOTHING.contains(text);
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
