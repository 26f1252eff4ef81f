package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.shop.OwnEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;

/** Finds the kinds of entities that a shop declares itself. */
final class OwnFinder {

    private final List<Function<Utterance, List<Candidate>>> finders = new ArrayList<>();

    OwnFinder(List<OwnEntity> entities, TextAnalyzer analyzer, LanguagePack pack) {
        for (OwnEntity entity : entities) {
            switch (entity) {
                case OwnEntity.Listed listed ->
                    new GazetteerBuilder(analyzer, pack, CatalogWords.NONE)
                            .build(listed)
                            .forEach(gazetteer -> finders.add(gazetteer::find));
                case OwnEntity.Formed formed -> finders.add(utterance -> formed(formed, utterance));
                case OwnEntity.Queried queried -> {
                    // Its values have not been asked for yet.
                }
            }
        }
    }

    /** Of one kind no two overlap. */
    List<Candidate> find(Utterance utterance) {
        List<Candidate> found = new ArrayList<>();
        finders.forEach(finder -> found.addAll(finder.apply(utterance)));
        return Candidate.resolve(found);
    }

    private static List<Candidate> formed(OwnEntity.Formed entity, Utterance utterance) {
        List<Candidate> found = new ArrayList<>();
        for (MatchResult match : BoundedText.matches(entity.pattern(), utterance.text())) {
            if (isWhole(utterance.text(), match)) {
                Entity value = Entity.of(entity.name(), match.group(), match.start(), match.end());
                Candidate.of(value, utterance.tokens()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Not in the middle of a longer word or number. */
    private static boolean isWhole(String text, MatchResult match) {
        boolean hasText = match.end() > match.start();
        return hasText
                && (match.start() == 0 || !Character.isLetterOrDigit(text.charAt(match.start() - 1)))
                && (match.end() == text.length() || !Character.isLetterOrDigit(text.charAt(match.end())));
    }
}
