package dev.tendero.runtime.testing;

import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.testing.ClassificationReport.Classified;
import dev.tendero.runtime.understanding.Understander;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Holds back a part of the examples in turn, learns from the rest, and sees where the held-back ones end up. */
public final class CrossValidation {

    private final List<IntentSettings> intents;
    private final Function<List<IntentSettings>, Understander> trainer;

    /** @param trainer learns intents as the shop that serves does */
    public CrossValidation(List<IntentSettings> intents, Function<List<IntentSettings>, Understander> trainer) {
        this.intents =
                intents.stream().filter(intent -> !intent.examples().isEmpty()).toList();
        this.trainer = trainer;
    }

    /** @param folds how many parts the examples are dealt into, at least 2 */
    public ClassificationReport run(int folds) {
        List<Classified> classified = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            Deal deal = new Deal(folds, fold);
            Understander understander = trainer.apply(intents.stream()
                    .map(intent -> intent.withExamples(deal.kept(intent)))
                    .toList());
            for (IntentSettings intent : intents) {
                deal.heldBack(intent).forEach(text -> classified.add(classify(understander, intent.name(), text)));
            }
        }
        return new ClassificationReport(classified);
    }

    private static Classified classify(Understander understander, String intent, String text) {
        return Classified.of(text, intent, understander.understand(text).intents());
    }

    /** Which examples one fold holds back. */
    private record Deal(int folds, int fold) {

        List<String> heldBack(IntentSettings intent) {
            return dealt(intent, true);
        }

        List<String> kept(IntentSettings intent) {
            return dealt(intent, false);
        }

        private List<String> dealt(IntentSettings intent, boolean back) {
            List<String> dealt = new ArrayList<>();
            for (int i = 0; i < intent.examples().size(); i++) {
                if ((i % folds == fold) == back) {
                    dealt.add(intent.examples().get(i));
                }
            }
            return dealt;
        }
    }
}
