package dev.tendero.web.cli;

import dev.tendero.runtime.Broken;
import dev.tendero.runtime.TenderoRuntime;
import dev.tendero.runtime.answer.WordingObserver;
import dev.tendero.runtime.served.ActiveIntent;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.runtime.shop.ConfigReader;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.testing.ConversationTest;
import dev.tendero.runtime.testing.ConversationTestReader;
import dev.tendero.runtime.testing.CrossValidation;
import dev.tendero.runtime.yaml.Problems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs shops' conversation tests and tells how well their examples teach their intents. */
@Command(
        name = "test",
        description = {
            "Holds a shop's conversation tests (tests/*.yaml) and prints its classification report.",
            "The report is left out where PATH names only tests. Nothing is recorded; may run beside a server.",
            "Replies are worded by their templates."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every test passed", "1:a test failed, or a file is wrong", "2:wrong usage"})
final class TestCommand implements Callable<Integer> {

    private static final int FEWEST_FOLDS = 2;
    private static final int MOST_FOLDS = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description = "a configuration folder, a shop's folder, its tests folder or one file of it;"
                    + " ./config without it")
    private @Nullable Path path;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "the configuration folder, where no PATH is given; ./config without it")
    private @Nullable Path config;

    @Option(
            names = "--labelled",
            description = "also report on the messages that the operator has put to their intents in the dashboard")
    private boolean labelled;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "into how many parts the examples are dealt for the report, 2 to 20; 5 without it")
    private int folds = 5;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "also write the conversations' results as JUnit XML, for a build server")
    private @Nullable Path junit;

    @Override
    public Integer call() {
        if (folds < FEWEST_FOLDS || folds > MOST_FOLDS) {
            throw new ParameterException(
                    spec.commandLine(), "--folds is " + folds + "; expected " + FEWEST_FOLDS + " to " + MOST_FOLDS);
        }
        TestPlace place = TestPlace.of(path == null ? ConfigFolder.of(config) : path);
        Settings settings = Broken.orThrow(new SettingsReader(withoutModels()).read(place.config()));
        LastTurn lastTurn = new LastTurn();
        JUnitXml results = new JUnitXml();
        TenderoRuntime.Listeners listeners = new TenderoRuntime.Listeners(
                lastTurn, new WordingObserver() {}, spec.commandLine().getErr()::println);
        Map<String, List<ConversationTest>> tests = tests(place);
        int failed = 0;
        try (TenderoRuntime runtime =
                TenderoRuntime.open(settings, place.config(), TenderoRuntime.Mode.UNRECORDED, listeners)) {
            for (var ofShop : tests.entrySet()) {
                ServedShop shop = runtime.shops().get(ofShop.getKey());
                failed += new ShopTests(shop, runtime, lastTurn, results, printer()).hold(ofShop.getValue());
                if (place.tests() == null || labelled) {
                    report(shop, runtime);
                }
            }
        }
        if (junit != null) {
            results.write(junit);
        }
        return failed == 0 ? 0 : Tendero.WRONG_FILES;
    }

    /** By shop; what is wrong in any of them is told before anything starts. */
    private static Map<String, List<ConversationTest>> tests(TestPlace place) {
        Problems problems = new Problems();
        Map<String, List<ConversationTest>> tests = new TreeMap<>();
        for (Path folder : ConfigReader.folders(place.config(), problems)) {
            String shop = String.valueOf(folder.getFileName());
            if (place.means(shop)) {
                ConversationTestReader.read(place.tests(folder))
                        .orReport(problems)
                        .ifPresent(found -> tests.put(shop, found));
            }
        }
        return Broken.orThrow(problems.orElse(tests));
    }

    /** A model words differently every time; what is tested is what the shop says without one. */
    static Map<String, String> withoutModels() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LLM_PROVIDER", "none");
        return environment;
    }

    private void report(ServedShop shop, TenderoRuntime runtime) {
        Map<String, List<String>> further =
                labelled ? runtime.labelled().byIntent(shop.info().id()) : Map.of();
        List<IntentSettings> intents = shop.intents().values().stream()
                .map(intent -> intent.withExamples(further.getOrDefault(intent.name(), List.of())))
                .map(ActiveIntent::settings)
                .toList();
        if (labelled) {
            printer().labelled(further.values().stream().mapToInt(List::size).sum());
        }
        printer().report(new CrossValidation(intents, changed -> runtime.train(shop, changed)).run(folds), folds);
    }

    private TestPrinter printer() {
        return new TestPrinter(spec.commandLine().getOut(), new Paint(spec.commandLine()));
    }
}
