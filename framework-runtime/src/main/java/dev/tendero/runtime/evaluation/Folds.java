package dev.tendero.runtime.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One way to hold back a part of the sentences: each intent's are dealt out evenly, in their order. */
record Folds(List<LabelledSentence> train, List<LabelledSentence> test) {

    static Folds of(List<LabelledSentence> sentences, int folds, int fold) {
        List<LabelledSentence> train = new ArrayList<>();
        List<LabelledSentence> test = new ArrayList<>();
        Map<String, Integer> met = new HashMap<>();
        for (LabelledSentence sentence : sentences) {
            int number = met.merge(sentence.intent(), 1, Integer::sum) - 1;
            (number % folds == fold ? test : train).add(sentence);
        }
        return new Folds(train, test);
    }
}
