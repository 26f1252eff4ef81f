package dev.tendero.web.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code tendero COMMAND}. Exit codes: 0 done, 1 the user's files are wrong, 2 usage. */
@Command(
        name = "tendero",
        description = "Shop assistants that answer from the shop's own catalogue and never invent.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            ChatCommand.class,
            ImportCommand.class,
            CheckCommand.class,
            TestCommand.class,
            NewCommand.class,
            PluginsCommand.class,
            WarmUpCommand.class
        },
        footer = {"", "What a command takes: tendero COMMAND --help"})
public final class Tendero {

    /** The user's files are wrong. */
    static final int WRONG_FILES = 1;

    private Tendero() {}

    public static void main(String[] arguments) {
        Logs.quiet();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs one command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = commandLine().setOut(out).setErr(err);
        if (arguments.length == 0) {
            line.usage(out);
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tendero())
                .setExecutionExceptionHandler(new FailureHandler())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100);
    }
}
