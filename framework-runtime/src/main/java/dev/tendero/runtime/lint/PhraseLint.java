package dev.tendero.runtime.lint;

import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Keywords and examples that two intents claim, and intents with too few examples to be learnt. */
final class PhraseLint {

    /** So many teach an intent that has neither keywords nor patterns. */
    static final int ENOUGH = 5;

    /** With fewer nothing is learnt at all. */
    static final int LEAST = 2;

    private static final int LEAST_ALONE = 3;

    private final ShopPhrases phrases;
    private final WordForms forms;
    private final Problems problems;

    PhraseLint(ShopPhrases phrases, WordForms forms, Problems problems) {
        this.phrases = phrases;
        this.forms = forms;
        this.problems = problems;
    }

    void check() {
        claimed(phrases.keywords(), "keyword", "expected each keyword with one intent");
        claimed(phrases.examples(), "example", "expected each example with one intent");
        phrases.intents().forEach(this::examples);
    }

    private void claimed(List<WrittenWord> words, String kind, String expected) {
        Map<String, WrittenWord> first = new LinkedHashMap<>();
        for (WrittenWord word : byShopLast(words)) {
            WrittenWord other = first.putIfAbsent(forms.stems(word.text()), word);
            if (other != null && word.isTheShops()) {
                Position at = Objects.requireNonNull(word.at());
                if (!other.intent().equals(word.intent())) {
                    problems.add(
                            at,
                            "the " + kind + " \"" + word.text() + "\" is one of " + other.intent() + " too"
                                    + said(other) + "; " + expected);
                } else if (other.isTheShops() && isSpelledAs(other, word)) {
                    problems.warn(
                            at,
                            "the " + kind + " \"" + word.text() + "\" is there twice" + said(other)
                                    + "; expected it once");
                }
            }
        }
    }

    /** But for accents, capitals and the plural; that two forms of a verb are one word the owner needn't know. */
    private boolean isSpelledAs(WrittenWord other, WrittenWord word) {
        return forms.singular(other.text()).equals(forms.singular(word.text()));
    }

    /** So that what came with an intent has the older claim. */
    private static List<WrittenWord> byShopLast(List<WrittenWord> words) {
        return Stream.concat(
                        words.stream().filter(word -> !word.isTheShops()),
                        words.stream().filter(WrittenWord::isTheShops))
                .toList();
    }

    private static String said(WrittenWord other) {
        Position at = other.at();
        return at == null ? "" : " (line " + at.line() + " of " + file(at) + ")";
    }

    private static String file(Position at) {
        return at.file().substring(at.file().lastIndexOf('/') + 1);
    }

    private void examples(IntentSettings intent) {
        Optional<Position> place = phrases.place(intent.name(), "examples");
        int count = intent.examples().size();
        boolean isAlone = intent.keywords().isEmpty() && intent.patterns().isEmpty();
        if (place.isEmpty() || count == 0 || count >= ENOUGH || count >= LEAST && !isAlone) {
            return;
        }
        String found = intent.name() + " has " + (count == 1 ? "1 example" : count + " examples");
        if (!isAlone) {
            problems.add(
                    place.get(),
                    found + ", from which nothing is learnt; expected at least " + LEAST
                            + ", or none beside the keywords");
        } else if (count < LEAST_ALONE) {
            problems.add(place.get(), found + ", too few to be learnt; expected at least " + ENOUGH + ", or keywords");
        } else {
            problems.warn(place.get(), found + " and no keywords; expected at least " + ENOUGH + ", or keywords");
        }
    }
}
