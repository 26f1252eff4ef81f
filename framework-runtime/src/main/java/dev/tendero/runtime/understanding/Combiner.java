package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.KeywordMatcher.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private static final Comparator<ScoredIntent> BEST_FIRST =
            (one, other) -> Double.compare(other.confidence(), one.confidence());

    /** By name, which is the order of those that fit as well as each other. */
    private final List<Weighed> intents;

    private final int labels;
    private final int none;

    /** @param labels the learner's, in its order */
    Combiner(List<IntentSettings> intents, List<String> labels) {
        this.labels = labels.size();
        this.none = labels.indexOf(NONE);
        int mostKinds = intents.stream()
                .mapToInt(intent -> intent.entities().size())
                .max()
                .orElse(1);
        this.intents = intents.stream()
                .sorted(Comparator.comparing(IntentSettings::name))
                .map(intent -> new Weighed(
                        intent.name(),
                        labels.indexOf(intent.name()),
                        Set.copyOf(intent.entities()),
                        Math.pow((double) intent.entities().size() / Math.max(1, mostKinds), 3)))
                .toList();
    }

    /**
     * @param label its place among the learner's; -1 when it has none
     * @param share how much entities speak for the intent: the one that works with most kinds is meant
     */
    private record Weighed(String name, int label, Set<String> entities, double share) {}

    /** What the learner is taken to say of no words at all: that no intent answers. */
    double[] nothingSaid() {
        double[] learnt = new double[labels];
        if (none >= 0) {
            learnt[none] = 1;
        }
        return learnt;
    }

    /**
     * @param learnt probability of each of the learner's labels
     * @param wish how much of the message entities cover, and what nobody knows
     */
    List<ScoredIntent> combine(double[] learnt, List<Match> matches, List<Entity> entities, WishWords.Wish wish) {
        Map<String, List<Match>> matched = new HashMap<>();
        matches.forEach(match -> matched.computeIfAbsent(match.intent(), none -> new ArrayList<>())
                .add(match));
        boolean isTelling = matches.stream().anyMatch(Match::isTelling);
        List<Scored> scored = new ArrayList<>(intents.size());
        for (Weighed intent : intents) {
            List<Match> own = telling(matched.getOrDefault(intent.name(), List.of()), isTelling);
            List<Evidence> why = new ArrayList<>(own.size() + 2);
            double score = LEARNER * learner(probability(learnt, intent.label()), why)
                    + KEYWORD * keywords(own, why)
                    + SURE * sure(own)
                    + ENTITIES
                            * entities(intent, entities, own, wish.coverage() * ofIts(wish.words(), own, matches), why);
            scored.add(new Scored(intent.name(), score, why));
        }
        double unexplained = matches.stream().anyMatch(Match::isSure) ? 0 : wish.strangers();
        double nobody = LEARNER * Math.log(probability(learnt, none) + FLOOR)
                + STRANGERS * unexplained
                - COVERED * wish.coverage();
        return softmax(scored, nobody);
    }

    private record Scored(String intent, double score, List<Evidence> why) {}

    private static double probability(double[] learnt, int label) {
        return label < 0 ? 0 : learnt[label];
    }

    private static double learner(double probability, List<Evidence> why) {
        why.add(new Evidence("learner", probability));
        return Math.log(probability + FLOOR);
    }

    /** Beside a word that tells something, those that everybody uses tell nothing: "quiero devolver". */
    private static List<Match> telling(List<Match> own, boolean isTelling) {
        return isTelling ? own.stream().filter(Match::isTelling).toList() : own;
    }

    /** Grows with each keyword, less with each further one. */
    private static double keywords(List<Match> own, List<Evidence> why) {
        double missing = 1;
        for (Match match : own) {
            missing *= 1 - match.weight();
            why.add(new Evidence(match.evidence(), match.weight()));
        }
        return 1 - missing;
    }

    private static double sure(List<Match> own) {
        double most = 0;
        for (Match match : own) {
            most = match.isSure() ? Math.max(most, match.weight()) : most;
        }
        return most;
    }

    /**
     * How much of the message is made of what the intent works with. Negative where the message holds what the intent
     * has no use for, unless its own words stand there: who gives a thing back names the thing.
     */
    private static double entities(
            Weighed intent, List<Entity> entities, List<Match> own, double coverage, List<Evidence> why) {
        int foreign = 0;
        for (Entity entity : entities) {
            foreign += intent.entities().contains(entity.entity()) ? 0 : 1;
        }
        if (entities.isEmpty()) {
            return 0;
        }
        boolean isNamed = own.stream().anyMatch(Match::isTelling);
        double share = foreign > 0 ? isNamed ? 0 : -FOREIGN * foreign / entities.size() : coverage * intent.share();
        why.add(new Evidence(foreign > 0 ? "foreign entities" : "entities", share));
        return share;
    }

    /** The share of the words that other intents have no claim to: who writes "devolver" wants more than the thing. */
    private static double ofIts(int words, List<Match> own, List<Match> all) {
        Set<KeywordMatcher.Stretch> others = new HashSet<>();
        all.forEach(match -> others.add(match.where()));
        own.forEach(match -> others.remove(match.where()));
        int claimed = others.stream().mapToInt(KeywordMatcher.Stretch::length).sum();
        return claimed == 0 ? 1 : (double) words / (words + claimed);
    }

    private static List<ScoredIntent> softmax(List<Scored> scored, double nobody) {
        double[] shares = new double[scored.size()];
        double sum = Math.exp(nobody);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(scored.get(i).score());
            sum += shares[i];
        }
        ScoredIntent[] intents = new ScoredIntent[shares.length];
        for (int i = 0; i < shares.length; i++) {
            intents[i] = new ScoredIntent(
                    scored.get(i).intent(), shares[i] / sum, scored.get(i).why());
        }
        Arrays.sort(intents, BEST_FIRST);
        return List.of(intents);
    }
}
