package dev.tendero.runtime.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with the entities that are to be found in it.
 *
 * @param text without the marks
 * @param spans in order of appearance
 */
public record AnnotatedSentence(String text, List<Span> spans) {

    public AnnotatedSentence {
        spans = List.copyOf(spans);
    }

    /**
     * An entity's place.
     *
     * @param start of its first UTF-16 unit in the text, from 0
     * @param end after its last one
     * @param value that it is to be read as; null where any will do
     */
    public record Span(
            String entity, int start, int end, @Nullable String value) {

        boolean overlaps(Span other) {
            return entity.equals(other.entity) && start < other.end && other.start < end;
        }

        boolean isAt(Span other) {
            return entity.equals(other.entity) && start == other.start && end == other.end;
        }
    }
}
