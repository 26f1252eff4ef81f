package dev.tendero.runtime.evaluation;

import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.Reading;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file with a sentence in each line, in UTF-8. Blank lines are passed over. */
final class SentenceFile {

    private SentenceFile() {}

    /** Reads one line. */
    interface Line<T> {

        /**
         * @param number from 1
         * @return empty for a line that is no sentence, or that is wrong, which is then among the problems
         */
        Optional<T> read(String line, int number, Problems problems);
    }

    /**
     * @param expected what each line should be, for people
     * @return at least one sentence, in the order of the file; or what is wrong with it, line by line
     */
    static <T> Reading<List<T>> read(Path file, String expected, Line<T> reader) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return broken(file, "there is no such file");
        } catch (CharacterCodingException e) {
            return broken(file, "is not UTF-8");
        } catch (IOException e) {
            return broken(file, "can't be read: " + e.getMessage());
        }
        Problems problems = new Problems();
        List<T> sentences = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                reader.read(lines.get(i), i + 1, problems).ifPresent(sentences::add);
            }
        }
        if (sentences.isEmpty() && problems.isEmpty()) {
            return broken(file, "has no sentences; expected " + expected + " in each line");
        }
        return problems.orElse(List.copyOf(sentences));
    }

    private static <T> Reading<List<T>> broken(Path file, String message) {
        return new Reading.Broken<>(List.of(new Problem(file.toString(), 0, 0, message)));
    }
}
