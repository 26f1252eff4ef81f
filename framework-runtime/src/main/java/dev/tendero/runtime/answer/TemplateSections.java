package dev.tendero.runtime.answer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether each section of a template ends, where it should. */
final class TemplateSections {

    private static final Pattern SECTION = Pattern.compile("\\{\\{\\s*([#^/])\\s*([^}\\s]*)");

    private final String template;

    private TemplateSections(String template) {
        this.template = template;
    }

    /**
     * What is wrong first.
     *
     * @param line from 1
     * @param column from 1
     */
    record Wrong(int line, int column, String message) {}

    /** Where a section began. */
    private record Open(String sign, String name, int at) {}

    static Optional<Wrong> of(String template) {
        return new TemplateSections(template).wrong();
    }

    private Optional<Wrong> wrong() {
        Deque<Open> open = new ArrayDeque<>();
        Matcher tag = SECTION.matcher(template);
        while (tag.find()) {
            String name = tag.group(2);
            if (!tag.group(1).equals("/")) {
                open.push(new Open(tag.group(1), name, tag.start()));
            } else if (open.isEmpty()) {
                return at(tag.start(), "{{/" + name + "}} ends nothing; expected {{#" + name + "}} before it");
            } else if (!open.peek().name().equals(name)) {
                Open begun = open.pop();
                return at(
                        tag.start(),
                        "{{/" + name + "}} ends {{" + begun.sign() + begun.name() + "}}; expected {{/" + begun.name()
                                + "}}");
            } else {
                open.pop();
            }
        }
        return Optional.ofNullable(open.peek())
                .flatMap(begun -> at(
                        begun.at(),
                        "{{" + begun.sign() + begun.name() + "}} begins here and does not end; expected {{/"
                                + begun.name() + "}}"));
    }

    private Optional<Wrong> at(int offset, String message) {
        String before = template.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return Optional.of(new Wrong(line, offset - before.lastIndexOf('\n'), message));
    }
}
