package dev.tendero.runtime.understanding;

import dev.tendero.runtime.learning.Example;
import dev.tendero.runtime.learning.Learnt;
import java.util.List;
import java.util.stream.IntStream;

/** Makes a shop's {@link Understander} out of its intents, its catalogue's words and its synonyms. */
public final class UnderstandingTrainer {

    private final FinderAssembly assembly;
    private final TrainingOptions options;

    private UnderstandingTrainer(FinderAssembly assembly, TrainingOptions options) {
        this.assembly = assembly;
        this.options = options;
    }

    /** Deterministic: the same input makes the same understander. Takes from a fraction of a second to some seconds. */
    public static Understander train(TrainingInput input, TrainingOptions options) {
        return new UnderstandingTrainer(new FinderAssembly(input), options).train();
    }

    private Understander train() {
        Finders finders = assembly.finders();
        return new ShopUnderstander(
                assembly.reader(),
                assembly.opening(),
                finders,
                model(assembly.texts(finders)),
                assembly.specialCases());
    }

    private IntentModel model(List<TrainingText> texts) {
        List<Example> examples = examples(texts);
        Learnt learnt = Learnt.from(examples, Signals.NONE, options.models());
        Signals signals =
                new Signals(assembly.intents().winnable(), learnt.model().labels(), options.muted());
        Combiner combiner = new CombinerTrainer(
                        signals, texts.stream().map(TrainingText::reading).toList())
                .train(learnt.guesses(), examples.stream().map(Example::label).toList());
        return new IntentModel(learnt.model(), options.vectors(), combiner);
    }

    private List<Example> examples(List<TrainingText> texts) {
        List<float[]> dense = options.vectors()
                .ofAll(texts.stream().map(TrainingText::written).toList());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> texts.get(i).example().withDense(dense.get(i)))
                .toList();
    }
}
