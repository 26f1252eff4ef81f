package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.learning.FeatureCounts;
import dev.tendero.runtime.learning.LinearModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that finds something in a message before anybody judges it. */
record Finders(EntityFinder entities, KeywordMatcher keywords, Complaints complaints, WishWords wishWords) {

    /** For the intents' own examples: what one of them says alone it would not know of another one. */
    Finders beside() {
        return new Finders(entities, keywords, complaints, wishWords.beside());
    }

    Found find(Utterance utterance) {
        List<Candidate> candidates = entities.find(utterance);
        KeywordMatcher.Matches called = keywords.match(utterance);
        Complaints.Heard complaint = complaints.in(utterance.tokens(), called.found());
        KeywordMatcher.Matches matches = called.with(complaint.answered());
        WishWords.Wish wish = wishWords.read(utterance, candidates, matches.covered());
        return new Found(utterance, candidates, matches, wish, complaint);
    }

    /**
     * What was found.
     *
     * @param candidates without overlaps, in order of appearance; without {@code producto}, which the wish has
     */
    record Found(
            Utterance utterance,
            List<Candidate> candidates,
            KeywordMatcher.Matches matches,
            WishWords.Wish wish,
            Complaints.Heard complaint) {

        FeatureCounts features() {
            return Features.of(utterance.tokens(), candidates, wish.product());
        }

        Signals.Reading reading(LinearModel.Margins learnt) {
            return new Signals.Reading(learnt, matches.found(), entities(), wish);
        }

        /** In order of appearance. */
        List<Entity> entities() {
            List<Entity> entities = new ArrayList<>();
            candidates.forEach(candidate -> entities.addAll(candidate.entities()));
            entities.addAll(wish.unwanted());
            wish.product().ifPresent(product -> entities.addAll(product.entities()));
            entities.sort(Comparator.comparingInt(Entity::start));
            return entities;
        }
    }
}
