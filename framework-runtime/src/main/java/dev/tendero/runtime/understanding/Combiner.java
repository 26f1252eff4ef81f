package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.KeywordMatcher.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One confidence an intent out of three signals: the learner, the keywords and patterns, and the entities. Log-linear:
 * the signals add up to a score, and a softmax over the intents and "none of them" makes them probabilities.
 */
final class Combiner {

    /** The label of sentences that no intent answers. */
    static final String NONE = "_none";

    private static final double LEARNER = 1.0;
    private static final double KEYWORD = 3.0;
    /** On top, for a pattern or a whole example: what an intent's author wrote down as its own. */
    private static final double SURE = 2.0;

    private static final double ENTITIES = 3.0;
    private static final double STRANGERS = 3.0;
    /** A message that speaks of nothing but the shop's things is hardly out of scope. */
    private static final double COVERED = 3.0;
    /** What entities that an intent can't use take away, beside what those that it can use would give. */
    private static final double FOREIGN = 0.3;

    private static final double FLOOR = 0.01;

    private final List<IntentSettings> intents;
    private final int mostKinds;

    Combiner(List<IntentSettings> intents) {
        this.intents = intents;
        this.mostKinds = intents.stream()
                .mapToInt(intent -> intent.entities().size())
                .max()
                .orElse(1);
    }

    /**
     * @param learnt probability by label, {@link #NONE} included
     * @param coverage share of the content words that entities cover, 0 to 1
     * @param strangers share of the content words that neither the examples nor the catalogue know, 0 to 1
     */
    List<ScoredIntent> combine(
            Map<String, Double> learnt, List<Match> matches, List<Entity> entities, double coverage, double strangers) {
        Map<String, Double> scores = new HashMap<>();
        Map<String, List<Evidence>> evidence = new HashMap<>();
        for (IntentSettings intent : intents) {
            List<Evidence> why = new ArrayList<>();
            double score = LEARNER * learner(learnt, intent.name(), why)
                    + KEYWORD * keywords(matches, intent.name(), why)
                    + SURE * sure(matches, intent.name())
                    + ENTITIES * entities(intent, entities, coverage, why);
            scores.put(intent.name(), score);
            evidence.put(intent.name(), why);
        }
        double unexplained = matches.stream().anyMatch(Match::isSure) ? 0 : strangers;
        double none = LEARNER * Math.log(learnt.getOrDefault(NONE, 0.0) + FLOOR)
                + STRANGERS * unexplained
                - COVERED * coverage;
        return softmax(scores, none, evidence);
    }

    private static double learner(Map<String, Double> learnt, String intent, List<Evidence> why) {
        double probability = learnt.getOrDefault(intent, 0.0);
        why.add(new Evidence("learner", probability));
        return Math.log(probability + FLOOR);
    }

    /** Grows with each keyword, less with each further one. */
    private static double keywords(List<Match> matches, String intent, List<Evidence> why) {
        double missing = 1;
        for (Match match : matches) {
            if (match.intent().equals(intent)) {
                missing *= 1 - match.weight();
                why.add(new Evidence(match.evidence(), match.weight()));
            }
        }
        return 1 - missing;
    }

    private static double sure(List<Match> matches, String intent) {
        return matches.stream()
                .filter(match -> match.intent().equals(intent) && match.isSure())
                .mapToDouble(Match::weight)
                .max()
                .orElse(0);
    }

    /**
     * How much of the message is made of what the intent works with; the one that works with most is meant. Negative
     * where the message holds what the intent has no use for.
     */
    private double entities(IntentSettings intent, List<Entity> entities, double coverage, List<Evidence> why) {
        long foreign = entities.stream()
                .filter(entity -> !intent.entities().contains(entity.entity()))
                .count();
        if (foreign > 0) {
            double share = -FOREIGN * foreign / entities.size();
            why.add(new Evidence("foreign entities", share));
            return share;
        }
        if (entities.isEmpty()) {
            return 0;
        }
        double share = coverage * Math.pow((double) intent.entities().size() / mostKinds, 3);
        why.add(new Evidence("entities", share));
        return share;
    }

    private static List<ScoredIntent> softmax(
            Map<String, Double> scores, double none, Map<String, List<Evidence>> evidence) {
        double sum = scores.values().stream().mapToDouble(Math::exp).sum() + Math.exp(none);
        return scores.entrySet().stream()
                .map(score -> new ScoredIntent(
                        score.getKey(),
                        Math.exp(score.getValue()) / sum,
                        evidence.getOrDefault(score.getKey(), List.of())))
                .sorted(Comparator.comparingDouble(ScoredIntent::confidence)
                        .reversed()
                        .thenComparing(ScoredIntent::intent))
                .toList();
    }
}
