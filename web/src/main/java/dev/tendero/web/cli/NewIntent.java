package dev.tendero.web.cli;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.runtime.yaml.Problems;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an intent in YAML alone. */
@Command(
        name = "intent",
        description = "Writes a new intent of a shop: one YAML file, no Java.",
        mixinStandardHelpOptions = true)
final class NewIntent implements Callable<Integer> {

    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    static final String NAME_IN_WORDS = "lower-case letters, digits and _, beginning with a letter";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "the intent's name: " + NAME_IN_WORDS)
    private String name = "";

    @Option(names = "--shop", paramLabel = "ID", description = "whose intent it is; the default shop's without it")
    private @Nullable String shop;

    @Option(names = "--config", paramLabel = "DIR", description = "the configuration folder; ./config without it")
    private @Nullable Path config;

    @Override
    public Integer call() {
        NewFiles.requireName(spec.commandLine(), name, NAME, NAME_IN_WORDS);
        Path home = ConfigFolder.of(config);
        Path folder = home.resolve("shops").resolve(shop == null ? defaultShop(home) : shop);
        if (!Files.isDirectory(folder)) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    "there is no folder " + folder + "; make the shop first: tendero new shop");
        }
        PrintWriter out = spec.commandLine().getOut();
        new NewFiles(Map.of("name", name))
                .add(folder.resolve("intents").resolve(name + ".yaml"), "intent.yaml")
                .write()
                .forEach(file -> out.println("wrote " + file));
        out.println("Put in your words, then: tendero check " + folder);
        return 0;
    }

    private static String defaultShop(Path config) {
        Problems problems = new Problems();
        return new SettingsReader(System.getenv())
                .read(config)
                .orReport(problems)
                .map(Settings::defaultShop)
                .orElseThrow(() -> new TenderoException(
                        ErrorCode.BAD_CONFIGURATION, problems.list().getFirst().toString()));
    }
}
