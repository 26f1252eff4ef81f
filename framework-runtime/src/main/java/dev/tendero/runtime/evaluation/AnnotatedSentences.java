package dev.tendero.runtime.evaluation;

import dev.tendero.runtime.evaluation.AnnotatedSentence.Span;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of sentences whose entities are marked, {@code busco unas [zapatillas](categoria) [Nike](marca:Nike)}: one in
 * each line, in UTF-8. A name may be followed by a colon and the value that is to be read. Blank lines are passed over,
 * and those that begin with {@code #}.
 */
public final class AnnotatedSentences {

    private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]]+)]\\(([a-z][a-z0-9_]*)(?::([^()]+))?\\)");
    private static final Pattern SIGN = Pattern.compile("[\\[\\]]");
    private static final String MARKS = "[words](entity) or [words](entity:value)";

    private AnnotatedSentences() {}

    /** @return at least one sentence, in the order of the file; or what is wrong with it, line by line */
    public static Reading<List<AnnotatedSentence>> read(Path file) {
        return SentenceFile.read(
                file,
                MARKS,
                (line, number, problems) ->
                        line.startsWith("#") ? Optional.empty() : sentence(line, file, number, problems));
    }

    private static Optional<AnnotatedSentence> sentence(String line, Path file, int number, Problems problems) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        int at = 0;
        while (mark.find()) {
            text.append(line, at, mark.start());
            int start = text.length();
            text.append(mark.group(1));
            spans.add(new Span(mark.group(2), start, text.length(), mark.group(3)));
            at = mark.end();
        }
        text.append(line, at, line.length());
        Matcher sign = SIGN.matcher(
                MARK.matcher(line).replaceAll(found -> " ".repeat(found.group().length())));
        if (sign.find()) {
            problems.add(
                    new Position(file.toString(), number, sign.start() + 1),
                    "a bracket that marks no entity; expected " + MARKS);
            return Optional.empty();
        }
        return Optional.of(new AnnotatedSentence(text.toString(), spans));
    }
}
