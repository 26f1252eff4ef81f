package dev.tendero.runtime.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in a shop owner's words what the parser stumbled over. */
final class SyntaxHint {

    /** By a part of the parser's own message, the more telling ones first. */
    private static final Map<String, String> HINTS = new LinkedHashMap<>();

    static {
        HINTS.put("'\\t(TAB)'", "a tab; expected blanks for indentation");
        HINTS.put(
                "mapping values are not allowed here",
                "a colon inside a value; expected quotes around the value, or this key indented like its neighbours");
        HINTS.put(
                "found unknown escape character",
                "an unknown escape in double quotes; expected \\\\ for each backslash, or single quotes");
        HINTS.put(
                "escape sequence of",
                "an unknown escape in double quotes; expected \\\\ for each backslash, or single quotes");
        HINTS.put(
                "found unexpected end of stream",
                "a quote that is opened here is never closed; expected the same quote at its end");
        HINTS.put(
                "found unexpected document separator",
                "a quote that is opened here is never closed; expected the same quote at its end");
        HINTS.put(
                "but got ?",
                "a question mark in a list or mapping on one line; expected quotes around the value that holds it");
        HINTS.put(
                "expected ',' or ']'", "a list in [ ] goes wrong; expected a comma between its items and ] at its end");
        HINTS.put(
                "expected ',' or '}'",
                "a mapping in { } goes wrong; expected a comma between its entries and } at its end");
        HINTS.put("could not find expected ':'", "a line without a colon; expected \"key: value\"");
        HINTS.put(
                "expected '<document start>'", "this line does not fit the lines above; expected the same indentation");
        HINTS.put(
                "expected <block end>",
                "this line does not fit the lines above; expected the same indentation, or the rest of the value in quotes");
        HINTS.put(
                "sequence entries are not allowed here",
                "a list item where none can stand; expected the \"- \" items on lines of their own, indented alike");
        HINTS.put(
                "that cannot start any token",
                "a value that begins with a special character; expected quotes around the value");
        HINTS.put("while scanning an alias", "a value that begins with *; expected quotes around the value");
        HINTS.put("while scanning an anchor", "a value that begins with &; expected quotes around the value");
        HINTS.put("while scanning a directive", "a line that begins with %; expected quotes around the value");
        HINTS.put("undefined tag handle", "a value that begins with !; expected quotes around the value");
        HINTS.put("while scanning a tag", "a value that begins with !; expected quotes around the value");
        HINTS.put(
                "expected the node content",
                "a list or mapping on one line that does not end; expected a value, or ] or } at its end");
        HINTS.put(
                "while scanning a block scalar",
                "something follows | or >; expected the text on the next lines, indented");
    }

    private SyntaxHint() {}

    static String of(MarkedYAMLException e) {
        String all = Objects.toString(e.getContext(), "") + "; " + Objects.toString(e.getProblem(), "");
        return HINTS.entrySet().stream()
                .filter(hint -> all.contains(hint.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("not YAML (" + Objects.toString(e.getProblem(), "unreadable")
                        + "); expected \"key: value\" lines");
    }

    static String of(ReaderException e) {
        return "the control character U+%04X; expected it away, or written as an escape in double quotes"
                .formatted(e.getCodePoint());
    }

    /** An unclosed quote is best shown where it opens; all else where the parser stopped. */
    static @Nullable Mark place(MarkedYAMLException e) {
        boolean unclosed = Objects.toString(e.getContext(), "").contains("quoted scalar")
                && Objects.toString(e.getProblem(), "").contains("unexpected");
        return unclosed || e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    }
}
