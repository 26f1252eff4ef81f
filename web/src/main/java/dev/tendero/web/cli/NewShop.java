package dev.tendero.web.cli;

import java.io.PrintWriter;
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

/** Writes a shop's folder. */
@Command(
        name = "shop",
        description = "Writes the folder of a new shop: its settings, five products, and an intent of its own.",
        mixinStandardHelpOptions = true)
final class NewShop implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "the shop's id: lower-case letters, digits, - and _")
    private String name = "";

    @Option(names = "--config", paramLabel = "DIR", description = "the configuration folder; ./config without it")
    private @Nullable Path config;

    @Override
    public Integer call() {
        NewFiles.requireName(spec.commandLine(), name, ID, "lower-case letters, digits, - and _");
        PrintWriter out = spec.commandLine().getOut();
        files(ConfigFolder.of(config), name).write().forEach(file -> out.println("wrote " + file));
        out.println("Look through shop.yaml, then: tendero check " + folder(ConfigFolder.of(config), name));
        return 0;
    }

    static NewFiles files(Path config, String name) {
        Path folder = folder(config, name);
        return new NewFiles(Map.of("name", name))
                .add(folder.resolve("shop.yaml"), "shop.yaml")
                .add(folder.resolve("products.csv"), "products.csv")
                .add(folder.resolve("intents/horario.yaml"), "horario.yaml");
    }

    private static Path folder(Path config, String name) {
        return config.resolve("shops").resolve(name);
    }
}
