package dev.tendero.runtime.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of a template, with where it stands.
 *
 * @param sign {@code #} or {@code ^} for a section; {@code >}, {@code <}, {@code $} or {@code =} for what templates
 *     here cannot do; empty for a variable
 * @param section the innermost sections that it stands in, outermost first
 * @param line from 1
 * @param column from 1
 */
record TemplateTag(String sign, String name, List<String> section, int line, int column) {

    private static final Pattern TAG = Pattern.compile("\\{\\{\\{?\\s*([#^/&>!=<$]?)\\s*([^}\\s]*)");

    /** A tag that begins and does not end; comments may hold anything. */
    private static final Pattern UNCLOSED = Pattern.compile("\\{\\{\\{?+(?!\\s*!)(?![^{}]*\\}\\})");

    /** The line of the first tag that is not closed. */
    static OptionalInt unclosed(String template) {
        Matcher tag = UNCLOSED.matcher(template);
        return tag.find() ? OptionalInt.of(line(template, tag.start())) : OptionalInt.empty();
    }

    static List<TemplateTag> of(String template) {
        List<TemplateTag> tags = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(template);
        while (tag.find()) {
            String sign = tag.group(1);
            if (sign.equals("/")) {
                open.pollLast();
            } else if (!sign.equals("!")) {
                tags.add(new TemplateTag(
                        sign.equals("&") ? "" : sign,
                        tag.group(2),
                        List.copyOf(open),
                        line(template, tag.start()),
                        tag.start() - template.lastIndexOf('\n', tag.start())));
            }
            if (sign.equals("#") || sign.equals("^")) {
                open.addLast(tag.group(2));
            }
        }
        return tags;
    }

    boolean isUnavailable() {
        return !sign.isEmpty() && ">=<$".contains(sign);
    }

    private static int line(String template, int end) {
        return 1
                + (int) template.substring(0, end)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
