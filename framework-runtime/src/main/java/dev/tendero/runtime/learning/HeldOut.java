package dev.tendero.runtime.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What models say of sentences that they have not learnt: each one learns all but a part of the examples and all but a
 * part of the labels. The sentences of labels that it does not know are what strangers ask.
 */
public final class HeldOut {

    private static final int PARTS = 5;
    /** With fewer labels than this what one of them leaves another one takes, rightly. */
    private static final int MANY = 20;
    /** With more examples than this, fewer of the parts are read: they say enough, and each costs a learning. */
    private static final int FEW = 1000;

    private static final int SEVERAL = 3000;

    private HeldOut() {}

    /**
     * @param example which of the examples
     * @param margins one for each label of all examples, in the order of their names; negative infinity where the model
     *     has not learnt that label
     * @param isStranger whether the model has not learnt the example's label
     */
    @SuppressWarnings("ArrayRecordComponent") // Made and read once.
    public record Guess(int example, float[] margins, double known, boolean isStranger) {}

    /**
     * @param none the label of sentences that no label answers, which every model learns
     * @return in no particular order that matters; the same for the same examples
     */
    public static List<Guess> guesses(List<Example> examples, String none) {
        List<String> labels = Labels.of(examples, none);
        int[] parts = parts(examples);
        int read = examples.size() <= FEW ? PARTS : examples.size() <= SEVERAL ? 2 : 1;
        return IntStream.range(0, read)
                .parallel()
                .mapToObj(part -> new Fold(examples, labels, parts, part, none).guesses())
                .flatMap(List::stream)
                .toList();
    }

    /** Each label's sentences are dealt out evenly. */
    private static int[] parts(List<Example> examples) {
        Map<String, Integer> met = new HashMap<>();
        return examples.stream()
                .mapToInt(example -> example.isSentence() ? met.merge(example.label(), 1, Integer::sum) % PARTS : -1)
                .toArray();
    }

    private record Fold(List<Example> examples, List<String> labels, int[] parts, int part, String none) {

        List<Guess> guesses() {
            List<Example> learnt = IntStream.range(0, examples.size())
                    .filter(i -> parts[i] != part && !isLeftOut(examples.get(i).label()))
                    .mapToObj(examples::get)
                    .toList();
            if (learnt.isEmpty()) {
                return List.of();
            }
            LinearModel model = LinearTrainer.train(learnt, none);
            List<Guess> guesses = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                if (parts[i] == part) {
                    guesses.add(guess(model, i));
                }
            }
            return guesses;
        }

        private boolean isLeftOut(String label) {
            return labels.size() >= MANY && !label.equals(none) && labels.indexOf(label) % PARTS == part;
        }

        private Guess guess(LinearModel model, int i) {
            LinearModel.Margins margins =
                    model.read(examples.get(i).features(), examples.get(i).dense());
            float[] all = new float[labels.size()];
            for (int label = 0; label < all.length; label++) {
                int at = model.labels().indexOf(labels.get(label));
                all[label] = at < 0 ? Float.NEGATIVE_INFINITY : margins.values()[at];
            }
            return new Guess(
                    i,
                    all,
                    margins.known(),
                    !model.labels().contains(examples.get(i).label()));
        }
    }
}
