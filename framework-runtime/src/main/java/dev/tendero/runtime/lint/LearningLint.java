package dev.tendero.runtime.lint;

import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Examples that the shop's own understanding puts to another intent, and intents that it can't keep apart. It is learnt
 * as for serving: once from everything, where an example that goes astray is claimed by another intent's words; and in
 * turns without a part of the shop's examples, where one that goes astray with certainty shows what customers will
 * meet. An error is what no customer gets around; else a warning.
 */
final class LearningLint {

    private static final int FOLDS = 5;
    /** As sure as routing has to be to ask no more. */
    private static final double CERTAIN = 0.75;
    /** So sure that no customer who says something like it will get through. */
    private static final double HOPELESS = 0.99;

    private static final double ALIKE = 0.7;
    /** With fewer examples, those that go astray say little. */
    private static final int TELLING = 4;

    private final ShopPhrases phrases;
    private final WordForms forms;
    private final Function<List<IntentSettings>, Understander> trainer;
    private final Problems problems;
    private final Map<Pair, Integer> astray = new LinkedHashMap<>();
    private final Set<WrittenWord> told = new HashSet<>();

    private record Pair(String of, String to) {}

    LearningLint(
            ShopPhrases phrases,
            WordForms forms,
            Function<List<IntentSettings>, Understander> trainer,
            Problems problems) {
        this.phrases = phrases;
        this.forms = forms;
        this.trainer = trainer;
        this.problems = problems;
    }

    void check() {
        List<WrittenWord> own = unclaimed();
        if (own.isEmpty()) {
            return;
        }
        Set<String> unlike = alike();
        List<List<Taken>> taken = IntStream.rangeClosed(0, FOLDS)
                .parallel()
                .mapToObj(fold -> fold == FOLDS ? all(own) : heldBack(own, fold))
                .toList();
        taken.getLast()
                .forEach(one -> tell(one, "though it is one of " + one.example().intent(), true));
        for (List<Taken> fold : taken.subList(0, FOLDS)) {
            for (Taken one : fold) {
                astray.merge(new Pair(one.example().intent(), one.got().intent()), 1, Integer::sum);
                if (one.got().confidence() >= CERTAIN) {
                    tell(one, "by what the other examples teach", one.got().confidence() >= HOPELESS);
                }
            }
        }
        confused(unlike);
    }

    /** An example with the other intent that it was put to. */
    private record Taken(WrittenWord example, ScoredIntent got) {}

    /** The shop's examples that are no other intent's too, which is told elsewhere. */
    private List<WrittenWord> unclaimed() {
        Map<String, Set<String>> claims = new HashMap<>();
        phrases.examples()
                .forEach(example -> claims.computeIfAbsent(forms.stems(example.text()), none -> new HashSet<>())
                        .add(example.intent()));
        return phrases.examples().stream()
                .filter(WrittenWord::isTheShops)
                .filter(example -> claims.getOrDefault(forms.stems(example.text()), Set.of())
                                .size()
                        == 1)
                .toList();
    }

    private List<Taken> all(List<WrittenWord> own) {
        return taken(trainer.apply(phrases.intents()), own);
    }

    private List<Taken> heldBack(List<WrittenWord> own, int fold) {
        List<WrittenWord> back = new ArrayList<>();
        for (int i = fold; i < own.size(); i += FOLDS) {
            back.add(own.get(i));
        }
        return back.isEmpty() ? List.of() : taken(trainer.apply(without(back)), back);
    }

    private static List<Taken> taken(Understander understander, List<WrittenWord> examples) {
        return examples.stream()
                .map(example -> new Taken(
                        example,
                        understander.understand(example.text()).intents().getFirst()))
                .filter(one -> !one.got().intent().equals(one.example().intent()))
                .toList();
    }

    private List<IntentSettings> without(List<WrittenWord> back) {
        return phrases.intents().stream()
                .map(intent -> intent.withExamples(intent.examples().stream()
                        .filter(text -> back.stream()
                                .noneMatch(one -> one.intent().equals(intent.name())
                                        && one.text().equals(text)))
                        .toList()))
                .toList();
    }

    private void tell(Taken one, String how, boolean isError) {
        if (told.add(one.example())) {
            String message = String.format(
                    Locale.ROOT,
                    "the example \"%s\" is put to %s (%.2f), %s; expected examples and keywords that tell the two apart",
                    one.example().text(),
                    one.got().intent(),
                    one.got().confidence(),
                    how);
            say(Objects.requireNonNull(one.example().at()), message, isError);
        }
    }

    private void say(Position at, String message, boolean isError) {
        if (isError) {
            problems.add(at, message);
        } else {
            problems.warn(at, message);
        }
    }

    /** At least half of an intent's examples. */
    private void confused(Set<String> told) {
        astray.forEach((pair, times) -> {
            long all = phrases.examples().stream()
                    .filter(example -> example.intent().equals(pair.of()))
                    .count();
            if (all >= TELLING && times * 2 >= all && !told.contains(key(pair.of(), pair.to()))) {
                tooAlike(pair.of(), pair.to(), times + " of its " + all + " examples would be put there", false);
            }
        });
    }

    /** Whose sentences are nearly the same, word by word. */
    private Set<String> alike() {
        Set<String> pairs = new HashSet<>();
        List<IntentSettings> intents = phrases.intents();
        for (int i = 0; i < intents.size(); i++) {
            for (int j = 0; j < i; j++) {
                IntentSettings one = intents.get(i);
                IntentSettings other = intents.get(j);
                if (phrases.place(one.name(), "examples").isPresent() && likeness(one, other) >= ALIKE) {
                    pairs.add(key(one.name(), other.name()));
                    pairs.add(key(other.name(), one.name()));
                    tooAlike(one.name(), other.name(), "their examples say nearly the same", true);
                }
            }
        }
        return pairs;
    }

    private void tooAlike(String one, String other, String why, boolean isError) {
        phrases.place(one, "examples")
                .ifPresent(at -> say(
                        at,
                        one + " is too much like " + other + ": " + why + "; expected two intents that differ, or one",
                        isError));
    }

    private static String key(String one, String other) {
        return one + " " + other;
    }

    /** How near each example is to the nearest one of the other intent, on average; 0 to 1. */
    private double likeness(IntentSettings one, IntentSettings other) {
        if (one.examples().size() < PhraseLint.LEAST || other.examples().size() < PhraseLint.LEAST) {
            return 0;
        }
        return Math.min(nearness(one, other), nearness(other, one));
    }

    private double nearness(IntentSettings one, IntentSettings other) {
        List<Set<String>> others = other.examples().stream().map(forms::content).toList();
        return one.examples().stream()
                .map(forms::content)
                .mapToDouble(words -> others.stream()
                        .mapToDouble(these -> overlap(words, these))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static double overlap(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }
}
