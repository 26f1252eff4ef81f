package dev.tendero.runtime.evaluation;

import dev.tendero.api.Entity;
import dev.tendero.runtime.evaluation.AnnotatedSentence.Span;
import dev.tendero.runtime.evaluation.EntityReport.Found;
import dev.tendero.runtime.evaluation.EntityReport.Miss;
import dev.tendero.runtime.evaluation.EntityReport.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Compares the entities that are found with those that are marked. */
public final class EntityEvaluation {

    private final Map<String, Tally> byEntity = new TreeMap<>();
    private final Tally all = new Tally();
    private final List<Miss> misses = new ArrayList<>();

    private EntityEvaluation() {}

    /** @param finder the entities of a sentence, such as those of a shop's understanding */
    public static EntityReport run(List<AnnotatedSentence> sentences, Function<String, List<Entity>> finder) {
        EntityEvaluation evaluation = new EntityEvaluation();
        for (AnnotatedSentence sentence : sentences) {
            evaluation.compare(
                    sentence,
                    finder.apply(sentence.text()).stream()
                            .map(EntityEvaluation::span)
                            .toList());
        }
        return new EntityReport(
                sentences.size(),
                evaluation.byEntity.entrySet().stream()
                        .map(each -> each.getValue().score(each.getKey()))
                        .toList(),
                evaluation.all.score("all"),
                evaluation.misses);
    }

    private static Span span(Entity entity) {
        return new Span(entity.entity(), entity.start(), entity.end(), entity.value());
    }

    private void compare(AnnotatedSentence sentence, List<Span> found) {
        for (Span marked : sentence.spans()) {
            Optional<Span> same = found.stream().filter(marked::isAt).findFirst();
            Optional<Span> near =
                    same.or(() -> found.stream().filter(marked::overlaps).findFirst());
            boolean isValue = near.map(Span::value)
                    .filter(value -> value.equals(marked.value()))
                    .isPresent();
            for (Tally tally : tallies(marked)) {
                tally.marked++;
                tally.exact += same.isPresent() ? 1 : 0;
                tally.near += near.isPresent() ? 1 : 0;
                tally.valued += marked.value() == null ? 0 : 1;
                tally.rightValues += isValue ? 1 : 0;
            }
            if (same.isEmpty() || (marked.value() != null && !isValue)) {
                String got = near.map(span -> described(span, sentence)).orElse("");
                misses.add(new Miss(sentence.text(), described(marked, sentence), got));
            }
        }
        for (Span span : found) {
            boolean isNear = sentence.spans().stream().anyMatch(span::overlaps);
            for (Tally tally : tallies(span)) {
                tally.found++;
                tally.foundNear += isNear ? 1 : 0;
            }
            if (!isNear) {
                misses.add(new Miss(sentence.text(), "", described(span, sentence)));
            }
        }
    }

    private List<Tally> tallies(Span span) {
        return List.of(all, byEntity.computeIfAbsent(span.entity(), entity -> new Tally()));
    }

    private static String described(Span span, AnnotatedSentence sentence) {
        String words = sentence.text().substring(span.start(), span.end());
        String value = span.value() == null || span.value().equals(words) ? "" : ":" + span.value();
        return "[" + words + "](" + span.entity() + value + ")";
    }

    /** Counts of one kind of entity. */
    private static final class Tally {
        private int marked;
        private int found;
        private int exact;
        /** Marks that something found overlaps. */
        private int near;
        /** What was found and overlaps a mark. */
        private int foundNear;

        private int valued;
        private int rightValues;

        Score score(String entity) {
            return new Score(
                    entity,
                    marked,
                    Found.of(share(exact, found), share(exact, marked)),
                    Found.of(share(foundNear, found), share(near, marked)),
                    valued,
                    rightValues);
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }
}
