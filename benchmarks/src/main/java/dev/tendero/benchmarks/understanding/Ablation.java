package dev.tendero.benchmarks.understanding;

import dev.tendero.runtime.Broken;
import dev.tendero.runtime.TenderoRuntime;
import dev.tendero.runtime.served.ActiveIntent;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.Signal;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.Understanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each signal is worth: shops learn without one of them, or with nothing but one, and are asked sentences that
 * they have not learnt. Arguments: a configuration folder, and one with a file of sentences for each of its shops,
 * lines of {@code group | intent or intents | sentence}.
 */
public final class Ablation {

    private static final Set<Signal> OF_INTENTS =
            EnumSet.of(Signal.LEARNER, Signal.KEYWORDS, Signal.SURE, Signal.ENTITIES, Signal.FOREIGN);

    private Ablation() {}

    /** @param isOutside whether no intent answers it */
    private record Sentence(List<String> intents, String text, boolean isOutside) {}

    private record Asked(ServedShop shop, List<IntentSettings> intents, List<Sentence> sentences) {}

    /** @param right the best intent is one that answers @param answered that, and it is confident enough */
    private record Score(int ours, int right, int answered, int strangers, int sentOn) {

        static final Score NONE = new Score(0, 0, 0, 0, 0);

        Score plus(Score other) {
            return new Score(
                    ours + other.ours,
                    right + other.right,
                    answered + other.answered,
                    strangers + other.strangers,
                    sentOn + other.sentOn);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%6.1f %8.1f %8.1f",
                    100.0 * right / ours,
                    100.0 * answered / ours,
                    100.0 * sentOn / strangers);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path config = Path.of(arguments[0]);
        var settings = Broken.orThrow(new SettingsReader(System.getenv()).read(config));
        try (TenderoRuntime runtime =
                TenderoRuntime.open(settings, config, TenderoRuntime.Mode.UNRECORDED, TenderoRuntime.Listeners.NONE)) {
            print(runtime, asked(runtime, Path.of(arguments[1])));
        }
    }

    private static void print(TenderoRuntime runtime, List<Asked> shops) {
        System.out.printf("%-24s %6s %8s %8s%n", "signals", "best", "answered", "sent on");
        print("all", Set.of(), runtime, shops);
        for (Signal signal : Signal.values()) {
            print("without " + signal, EnumSet.of(signal), runtime, shops);
        }
        for (Signal signal : OF_INTENTS) {
            Set<Signal> others = EnumSet.copyOf(OF_INTENTS);
            others.remove(signal);
            print("of intents only " + signal, others, runtime, shops);
        }
    }

    private static void print(String name, Set<Signal> muted, TenderoRuntime runtime, List<Asked> shops) {
        Score score = Score.NONE;
        for (Asked asked : shops) {
            Understander understander = runtime.train(asked.shop(), asked.intents(), muted);
            for (Sentence sentence : asked.sentences()) {
                score = score.plus(score(sentence, understander.understand(sentence.text())));
            }
        }
        System.out.printf("%-24s %s%n", name, score);
    }

    private static Score score(Sentence sentence, Understanding understanding) {
        var best = understanding.intents().getFirst();
        boolean isAnswered = best.confidence() >= understanding.leastConfidence();
        if (sentence.isOutside()) {
            return new Score(0, 0, 0, 1, isAnswered ? 0 : 1);
        }
        boolean isRight = sentence.intents().contains(best.intent());
        return new Score(1, isRight ? 1 : 0, isRight && isAnswered ? 1 : 0, 0, 0);
    }

    private static List<Asked> asked(TenderoRuntime runtime, Path folder) throws IOException {
        List<Asked> asked = new ArrayList<>();
        for (ServedShop shop : runtime.shops().all()) {
            List<IntentSettings> intents =
                    shop.intents().values().stream().map(ActiveIntent::settings).toList();
            asked.add(new Asked(
                    shop, intents, sentences(folder.resolve(shop.info().id() + ".txt"))));
        }
        return asked;
    }

    private static List<Sentence> sentences(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 3))
                    .map(cells -> new Sentence(
                            List.of(cells[1].strip().split("/")),
                            cells[2].strip(),
                            cells[0].strip().equals("outside")))
                    .toList();
        }
    }
}
