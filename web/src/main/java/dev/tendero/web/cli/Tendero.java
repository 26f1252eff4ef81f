package dev.tendero.web.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code tendero COMMAND}. Exit codes: 0 done, 1 the user's files are wrong, 2 usage. */
@Command(
        name = "tendero",
        description = "Shop assistants that answer from the shop's own catalogue and never invent.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "What a command takes: tendero COMMAND --help"})
public final class Tendero {

    /** The user's files are wrong. */
    static final int WRONG_FILES = 1;

    /** By name, in the order of the help. */
    static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("serve", ServeCommand.class);
        COMMANDS.put("chat", ChatCommand.class);
        COMMANDS.put("import", ImportCommand.class);
        COMMANDS.put("check", CheckCommand.class);
        COMMANDS.put("test", TestCommand.class);
        COMMANDS.put("evaluate", EvaluateCommand.class);
        COMMANDS.put("new", NewCommand.class);
        COMMANDS.put("plugins", PluginsCommand.class);
        COMMANDS.put("warm-up", WarmUpCommand.class);
    }

    private Tendero() {}

    public static void main(String[] arguments) {
        Logs.quiet();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs one command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = commandLine(arguments).setOut(out).setErr(err);
        if (arguments.length == 0) {
            line.usage(out);
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    /** With the one command that is asked for: to look into all of them takes a third of a second. */
    static CommandLine commandLine(String... arguments) {
        Class<?> asked = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        CommandLine line = new CommandLine(new Tendero());
        (asked == null ? COMMANDS.values() : List.of(asked)).forEach(line::addSubcommand);
        return line.setExecutionExceptionHandler(new FailureHandler())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100);
    }
}
