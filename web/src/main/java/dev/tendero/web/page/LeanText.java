package dev.tendero.web.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Scripts and styles as they leave: without the comments and the indentation that are for their readers here, and the
 * modules of the chat as one, so that a shop's page asks once, for less.
 *
 * <p>It goes by lines: a comment has lines of its own, an import is one line, and no string goes over several.
 */
final class LeanText {

    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*.*|\\*/?( .*)?");
    private static final Pattern IMPORT = Pattern.compile("import (\\{.*} from )?\"\\./[\\w-]+\\.js\";");
    private static final Pattern EXPORT = Pattern.compile("export (?!default )");

    private LeanText() {}

    /** Texts, one after the other. */
    static byte[] of(List<byte[]> texts) {
        return joined(texts).getBytes(StandardCharsets.UTF_8);
    }

    /** Modules that know each other, those that are used before those that use them; no two have a name in common. */
    static byte[] module(List<byte[]> modules) {
        String text = joined(modules)
                .lines()
                .filter(line -> !IMPORT.matcher(line).matches())
                .map(line -> EXPORT.matcher(line).replaceFirst(""))
                .collect(Collectors.joining("\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String joined(List<byte[]> texts) {
        return texts.stream()
                .flatMap(text -> new String(text, StandardCharsets.UTF_8).lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !COMMENT.matcher(line).matches())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
