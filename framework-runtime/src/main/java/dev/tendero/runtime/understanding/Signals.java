package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.runtime.learning.LinearModel;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.KeywordMatcher.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the signals of a message: a row for each intent and a last one for none of them. */
final class Signals {

    /** The label of sentences that no intent answers. */
    static final String NONE = "_none";

    /** By name, which is the order of those that fit as well as each other. */
    private final List<Weighed> intents;

    private final int none;
    private final Set<Signal> muted;

    /**
     * @param labels the learner's, in its order
     * @param muted always 0
     */
    Signals(List<IntentSettings> intents, List<String> labels, Set<Signal> muted) {
        this.muted = muted;
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
     * @param label its place among the learner's
     * @param share how much entities speak for the intent: the one that works with most kinds is meant
     */
    private record Weighed(String name, int label, Set<String> entities, double share) {}

    /**
     * A message as the finders and the learner have read it.
     *
     * @param wish how much of the message entities cover, and what nobody knows
     */
    record Reading(LinearModel.Margins learnt, List<Match> matches, List<Entity> entities, WishWords.Wish wish) {

        Reading withLearnt(LinearModel.Margins other) {
            return new Reading(other, matches, entities, wish);
        }

        Reading withoutMatches() {
            return with(List.of());
        }

        /** Every example is one of its intent's: that says nothing of how much examples say. */
        Reading withoutWhole() {
            return with(matches.stream().filter(match -> !match.isWhole()).toList());
        }

        private Reading with(List<Match> others) {
            return new Reading(learnt, others, entities, wish);
        }
    }

    int size() {
        return intents.size();
    }

    String name(int intent) {
        return intents.get(intent).name();
    }

    int indexOf(String name) {
        for (int i = 0; i < intents.size(); i++) {
            if (intents.get(i).name().equals(name)) {
                return i;
            }
        }
        return intents.size();
    }

    double[][] of(Reading reading) {
        Map<String, List<Match>> matched = byIntent(reading.matches());
        boolean isTelling = reading.matches().stream().anyMatch(Match::isTelling);
        double[][] rows = new double[intents.size() + 1][];
        for (int i = 0; i < intents.size(); i++) {
            Weighed intent = intents.get(i);
            List<Match> own = telling(matched.getOrDefault(intent.name(), List.of()), isTelling);
            rows[i] = ofIntent(intent, own, reading);
        }
        rows[intents.size()] = ofNone(reading);
        if (!muted.isEmpty()) {
            mute(rows);
        }
        return rows;
    }

    /** What the learner has not learnt stays so. */
    private void mute(double[][] rows) {
        for (double[] row : rows) {
            muted.stream()
                    .filter(signal -> signal.in(row) > Double.NEGATIVE_INFINITY)
                    .forEach(signal -> signal.put(row, 0));
        }
    }

    /** For people: why the intent is thought of. */
    List<Evidence> why(int intent, double[] signals, List<Match> matches) {
        List<Evidence> why = new ArrayList<>();
        why.add(Evidence.of(Evidence.Kind.LEARNER, Signal.LEARNER.in(signals)));
        boolean isTelling = matches.stream().anyMatch(Match::isTelling);
        List<Match> own = matches.stream()
                .filter(match -> match.intent().equals(name(intent)))
                .toList();
        telling(own, isTelling).forEach(match -> why.add(match.evidence()));
        if (Signal.ENTITIES.in(signals) > 0) {
            why.add(Evidence.of(Evidence.Kind.ENTITIES, Signal.ENTITIES.in(signals)));
        }
        if (Signal.FOREIGN.in(signals) > 0) {
            why.add(Evidence.of(Evidence.Kind.FOREIGN, Signal.FOREIGN.in(signals)));
        }
        return why;
    }

    private static Map<String, List<Match>> byIntent(List<Match> matches) {
        Map<String, List<Match>> matched = new HashMap<>();
        for (Match match : matches) {
            matched.computeIfAbsent(match.intent(), intent -> new ArrayList<>()).add(match);
        }
        return matched;
    }

    /** Beside a word that tells something, those that everybody uses tell nothing: "quiero devolver". */
    private static List<Match> telling(List<Match> own, boolean isTelling) {
        return isTelling ? own.stream().filter(Match::isTelling).toList() : own;
    }

    private static double[] ofIntent(Weighed intent, List<Match> own, Reading reading) {
        double[] signals = Signal.none();
        Signal.LEARNER.put(signals, reading.learnt().values()[intent.label()]);
        double missing = 1;
        double sure = 0;
        for (Match match : own) {
            missing *= 1 - match.weight();
            sure = match.isSure() ? Math.max(sure, match.weight()) : sure;
        }
        Signal.KEYWORDS.put(signals, 1 - missing);
        Signal.SURE.put(signals, sure);
        entities(intent, own, reading, signals);
        return signals;
    }

    /** Who gives a thing back names the thing: entities are foreign only where the intent's own words don't stand. */
    private static void entities(Weighed intent, List<Match> own, Reading reading, double[] signals) {
        int foreign = 0;
        for (Entity entity : reading.entities()) {
            foreign += intent.entities().contains(entity.entity()) ? 0 : 1;
        }
        if (foreign > 0) {
            boolean isNamed = own.stream().anyMatch(Match::isTelling);
            Signal.FOREIGN.put(
                    signals, isNamed ? 0 : (double) foreign / reading.entities().size());
        } else if (!reading.entities().isEmpty()) {
            WishWords.Wish wish = reading.wish();
            double share = wish.coverage() * intent.share() * ofIts(wish.words(), own, reading.matches());
            Signal.ENTITIES.put(signals, share);
        }
    }

    /** The share of the words that other intents have no claim to: who writes "devolver" wants more than the thing. */
    private static double ofIts(int words, List<Match> own, List<Match> all) {
        Set<KeywordMatcher.Stretch> others = new HashSet<>();
        all.forEach(match -> others.add(match.where()));
        own.forEach(match -> others.remove(match.where()));
        int claimed = others.stream().mapToInt(KeywordMatcher.Stretch::length).sum();
        return claimed == 0 ? 1 : (double) words / (words + claimed);
    }

    private double[] ofNone(Reading reading) {
        double[] signals = Signal.none();
        boolean isSure = reading.matches().stream().anyMatch(Match::isSure);
        Signal.NOBODY.put(signals, 1);
        Signal.NOBODY_LEARNT.put(signals, none < 0 ? 0 : reading.learnt().values()[none]);
        Signal.STRANGERS.put(signals, isSure ? 0 : reading.wish().strangers());
        Signal.UNKNOWN.put(signals, 1 - reading.learnt().known());
        Signal.UNSERVED.put(signals, !isSure && reading.wish().isUnserved() ? 1 : 0);
        return signals;
    }
}
