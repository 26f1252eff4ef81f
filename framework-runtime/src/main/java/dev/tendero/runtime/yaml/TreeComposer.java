package dev.tendero.runtime.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds one tree from the parser's events. Tags, anchors and aliases are problems and have no effect, so that a tree
 * is never larger than its text; so is nesting deeper than any of our files needs.
 */
final class TreeComposer {

    private static final int MAX_DEPTH = 12;

    private final String file;
    private final Problems problems;
    private List<String> lines = List.of();

    TreeComposer(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Empty when the text is not YAML, is nested too deeply, or holds nothing. */
    Optional<YamlNode> compose(String text) {
        lines = text.lines().toList();
        try {
            return document(new ParserImpl(new StreamReader(text), new LoaderOptions()));
        } catch (MarkedYAMLException e) {
            problems.add(positionOf(e), SyntaxHint.of(e));
        } catch (ReaderException e) {
            problems.add(position(text, e.getPosition()), SyntaxHint.of(e));
        } catch (TooDeep e) {
            problems.add(e.position, "nested more than " + MAX_DEPTH + " levels deep; expected a flatter file");
        }
        return Optional.empty();
    }

    private Optional<YamlNode> document(Parser parser) {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            problems.add(Position.startOf(file), "the file is empty; expected \"key: value\" lines");
            return Optional.empty();
        }
        parser.getEvent();
        YamlNode root = node(parser, 0);
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            problems.add(
                    position(parser.peekEvent().getStartMark()),
                    "a second document begins here; expected one document a file");
        }
        return Optional.of(root);
    }

    private YamlNode node(Parser parser, int depth) {
        Event event = parser.getEvent();
        Position position = position(event.getStartMark());
        if (depth > MAX_DEPTH) {
            throw new TooDeep(position);
        }
        refuseExtras(event, position);
        return switch (event) {
            case ScalarEvent scalar -> new YamlScalar(position, scalar.getValue(), !scalar.isPlain(), indent(scalar));
            case SequenceStartEvent start -> sequence(parser, position, depth);
            case MappingStartEvent start -> mapping(parser, position, depth);
            default -> new YamlScalar(position, "", true, -1);
        };
    }

    /** The blanks before a literal block's first line that has text. */
    private int indent(ScalarEvent scalar) {
        return scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL
                ? lines.stream()
                        .skip(scalar.getStartMark().getLine() + 1L)
                        .filter(line -> !line.isBlank())
                        .mapToInt(line -> line.length() - line.stripLeading().length())
                        .findFirst()
                        .orElse(0)
                : -1;
    }

    private void refuseExtras(Event event, Position position) {
        if (event instanceof AliasEvent alias) {
            problems.refuse(position, "the alias *" + alias.getAnchor() + " is not allowed; expected the value itself");
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            problems.refuse(position, "the anchor &" + node.getAnchor() + " is not allowed; expected the value alone");
        }
        String tag = tagOf(event);
        if (tag != null && !tag.equals("!")) {
            problems.refuse(position, "the tag " + written(tag) + " is not allowed; expected the value alone");
        }
    }

    private static @Nullable String tagOf(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case SequenceStartEvent sequence -> sequence.getTag();
            case MappingStartEvent mapping -> mapping.getTag();
            default -> null;
        };
    }

    private static String written(String tag) {
        return tag.replaceFirst("^tag:yaml\\.org,2002:", "!!");
    }

    private YamlSequence sequence(Parser parser, Position position, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(parser, depth + 1));
        }
        parser.getEvent();
        return new YamlSequence(position, items);
    }

    private YamlMapping mapping(Parser parser, Position position, int depth) {
        Map<String, YamlMapping.Entry> entries = new HashMap<>();
        List<YamlMapping.Entry> inOrder = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            YamlNode key = node(parser, depth + 1);
            YamlNode value = node(parser, depth + 1);
            if (key instanceof YamlScalar name && isNew(name, entries.get(name.text()))) {
                YamlMapping.Entry entry = new YamlMapping.Entry(name, value);
                entries.put(name.text(), entry);
                inOrder.add(entry);
            } else if (!(key instanceof YamlScalar)) {
                problems.add(
                        key.position(), key.described() + " stands where a key should; expected a word and a colon");
            }
        }
        parser.getEvent();
        return new YamlMapping(position, inOrder);
    }

    private boolean isNew(YamlScalar key, YamlMapping.@Nullable Entry first) {
        if (first != null) {
            problems.add(
                    key.position(),
                    "the key " + key.described() + " is there twice; expected it once (first in line "
                            + first.key().position().line() + ")");
        }
        return first == null;
    }

    private Position positionOf(MarkedYAMLException e) {
        Mark mark = SyntaxHint.place(e);
        return mark == null ? Position.startOf(file) : position(mark);
    }

    private Position position(Mark mark) {
        return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Position position(String text, int codePoints) {
        String before = text.substring(0, text.offsetByCodePoints(0, codePoints));
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(file, lines + 1, before.length() - before.lastIndexOf('\n'));
    }

    /** Leaves the recursion. */
    private static final class TooDeep extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Position position;

        TooDeep(Position position) {
            super(null, null, false, false);
            this.position = position;
        }
    }
}
