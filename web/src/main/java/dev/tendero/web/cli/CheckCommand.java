package dev.tendero.web.cli;

import dev.tendero.runtime.yaml.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints everything that is wrong in a configuration. */
@Command(
        name = "check",
        description = "Reads settings, shops and intents, and prints everything that is wrong, with its place.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is wrong; there may be warnings", "1:something is wrong", "2:wrong usage"})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "the configuration folder, or one shop's folder; ./config without it")
    private @Nullable Path dir;

    @Option(names = "--config", paramLabel = "DIR", description = "the same, as other commands have it")
    private @Nullable Path config;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Paint paint = new Paint(spec.commandLine());
        ConfigCheck.Result result = new ConfigCheck(System.getenv()).check(ConfigFolder.of(dir == null ? config : dir));
        result.problems().forEach(problem -> out.println(painted(problem, paint)));
        if (!result.problems().isEmpty()) {
            out.println(count(result, paint));
        }
        if (result.errors() > 0) {
            return Tendero.WRONG_FILES;
        }
        result.findings().forEach(line -> out.println(paint.green("✓ ") + line));
        return 0;
    }

    private static String painted(Problem problem, Paint paint) {
        String line = problem.toString();
        String place = line.substring(0, line.length() - problem.message().length());
        return paint.bold(place) + problem.message();
    }

    private static String count(ConfigCheck.Result result, Paint paint) {
        long warnings = result.problems().size() - result.errors();
        String errors = paint.red(number(result.errors(), "problem"));
        String others = number(warnings, "warning");
        return warnings == 0 ? errors : result.errors() == 0 ? others : errors + ", " + others;
    }

    private static String number(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
