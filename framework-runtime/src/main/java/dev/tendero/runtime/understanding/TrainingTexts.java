package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Lexicon;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.learning.Example;
import dev.tendero.runtime.learning.LinearModel;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the texts that a shop's intents are learnt from. */
final class TrainingTexts {

    private static final LinearModel.Margins NOTHING_LEARNT = new LinearModel.Margins(new float[0], 0);

    private static final Set<String> THINGS = Set.of("producto", "categoria", "marca");

    /** Where a sentence names a thing. */
    private static final String THING = "%";

    /** Keywords of one intent. */
    private static final int MOST_ASKED = 3;

    private final LanguagePack pack;
    private final TextAnalyzer analyzer;
    private final TaughtIntents intents;
    private final OtherKeywords others;
    private final Finders finders;
    private final Finders beside;
    private int asked;

    TrainingTexts(
            LanguagePack pack, TextAnalyzer analyzer, TaughtIntents intents, OtherKeywords others, Finders finders) {
        this.pack = pack;
        this.analyzer = analyzer;
        this.intents = intents;
        this.others = others;
        this.finders = finders;
        this.beside = finders.beside();
    }

    /** @param bareWishes of those who only name what they want */
    List<TrainingText> with(List<String> bareWishes) {
        List<TrainingText> texts = new ArrayList<>();
        intents.winnable().forEach(intent -> add(intent, texts));
        intents.strangers().forEach(stranger -> texts.add(sentence(Signals.NONE, stranger)));
        addBackground(bareWishes, texts);
        intents.mostVersed().ifPresent(intent -> bareWishes.forEach(wish -> texts.add(sentence(intent, wish))));
        balance(bareWishes, texts);
        return texts;
    }

    /** As many of each question of things for the intent whose keyword asks it. */
    private void balance(List<String> things, List<TrainingText> texts) {
        for (String frame : Lexicon.of(pack.code()).frames()) {
            Utterance question = analyzer.analyse(frame.replace(THING, ""));
            finders.keywords().match(question).found().stream()
                    .map(KeywordMatcher.Match::intent)
                    .findFirst()
                    .ifPresent(intent -> things.stream()
                            .limit(asked)
                            .forEach(thing -> texts.add(words(intent, frame.replace(THING, thing)))));
        }
    }

    private void add(IntentSettings intent, List<TrainingText> texts) {
        texts.add(words(intent.name(), intent.name().replaceAll("[_/]", " ")));
        Stream.concat(others.taught(intent), intent.keywords().stream())
                .forEach(keyword -> texts.add(words(intent.name(), keyword)));
        if (Collections.disjoint(intent.entities(), THINGS)) {
            intent.keywords().stream().filter(this::isWord).limit(MOST_ASKED).forEach(word -> ask(intent, word, texts));
        }
        intent.examples().forEach(example -> texts.add(sentence(intent.name(), example)));
    }

    /** {@code ¿cuánto cuesta el envío?} asks the intent that speaks of it, and not what a product costs. */
    private void ask(IntentSettings intent, String word, List<TrainingText> texts) {
        asked++;
        Lexicon.of(pack.code()).frames().forEach(frame -> texts.add(words(intent.name(), frame.replace(THING, word))));
    }

    private boolean isWord(String keyword) {
        List<Token> tokens = analyzer.analyse(keyword).tokens();
        return tokens.size() == 1
                && !pack.stopWords().contains(tokens.getFirst().normal());
    }

    /** Who wants to give a thing back names the thing: such sentences speak of the shop's own things in turn. */
    private void addBackground(List<String> things, List<TrainingText> texts) {
        Set<String> spoken = intents.stems(analyzer).keySet();
        int named = 0;
        for (String sentence : pack.background()) {
            boolean isOfThings = sentence.contains(THING);
            boolean isTold = !finders.wishWords().serve(sentence)
                    && !isSpokenOf(analyzer.analyse(sentence.replace(THING, "")), spoken);
            if (isTold && !isOfThings) {
                texts.add(sentence(Signals.NONE, sentence));
            } else if (isTold && !things.isEmpty()) {
                String thing = things.get(named++ % things.size());
                texts.add(sentence(Signals.NONE, sentence.replace(THING, thing)));
            }
        }
    }

    /**
     * What usually is nobody's business may be an intent's of this shop, which has the weather or opening hours among
     * its keywords or examples: most of what the sentence says is said there.
     */
    private boolean isSpokenOf(Utterance background, Set<String> spoken) {
        List<Token> content = background.tokens().stream()
                .filter(token -> !pack.stopWords().contains(token.normal()))
                .toList();
        long said =
                content.stream().filter(token -> spoken.contains(token.stem())).count();
        boolean isAsked = finders.keywords().match(background).covered().stream()
                .anyMatch(i -> content.contains(background.tokens().get(i)));
        return isAsked || said * 2 > content.size();
    }

    private TrainingText words(String label, String text) {
        return text(label, text, finders, false);
    }

    private TrainingText sentence(String label, String text) {
        return text(label, text, beside, true);
    }

    private TrainingText text(String label, String text, Finders by, boolean isSentence) {
        Finders.Found found = by.find(analyzer.analyse(text));
        return new TrainingText(
                text,
                new Example(label, found.features(), isSentence),
                found.reading(NOTHING_LEARNT).withoutWhole());
    }
}
