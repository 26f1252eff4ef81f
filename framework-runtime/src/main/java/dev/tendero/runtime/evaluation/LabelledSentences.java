package dev.tendero.runtime.evaluation;

import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files of labelled sentences: a sentence, a tab and its intent in each line, in UTF-8. Blank lines are passed over.
 */
public final class LabelledSentences {

    private static final char TAB = '\t';

    private LabelledSentences() {}

    /** @return at least one sentence, in the order of the file; or what is wrong with it, line by line */
    public static Reading<List<LabelledSentence>> read(Path file) {
        return SentenceFile.read(
                file,
                "a sentence, a tab and its intent",
                (line, number, problems) -> read(line, file, number, problems));
    }

    private static Optional<LabelledSentence> read(String line, Path file, int number, Problems problems) {
        int tab = line.indexOf(TAB);
        String text = tab < 0 ? "" : line.substring(0, tab).strip();
        String intent = tab < 0 ? "" : line.substring(tab + 1).strip();
        if (tab < 0) {
            wrong(file, number, line.length() + 1, "no tab; expected a sentence, a tab and its intent", problems);
        } else if (text.isEmpty()) {
            wrong(file, number, 1, "no sentence before the tab", problems);
        } else if (intent.isEmpty()) {
            wrong(file, number, tab + 2, "no intent after the tab", problems);
        } else if (intent.indexOf(TAB) >= 0) {
            wrong(file, number, tab + 2 + intent.indexOf(TAB), "a second tab; expected one in each line", problems);
        } else {
            return Optional.of(new LabelledSentence(text, intent));
        }
        return Optional.empty();
    }

    private static void wrong(Path file, int line, int column, String message, Problems problems) {
        problems.add(new Position(file.toString(), line, column), message);
    }
}
