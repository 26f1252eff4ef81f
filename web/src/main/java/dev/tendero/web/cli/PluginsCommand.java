package dev.tendero.web.cli;

import dev.tendero.runtime.plugin.FoundHandler;
import dev.tendero.runtime.plugin.HandlerDiscovery;
import dev.tendero.runtime.plugin.HandlerExtractors;
import dev.tendero.runtime.plugin.HandlerYaml;
import dev.tendero.runtime.plugin.PluginCalls;
import dev.tendero.runtime.plugin.PluginOrigin;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.runtime.shop.EntityKinds;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.yaml.Problems;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the installed intents. */
@Command(
        name = "plugins",
        description = "Lists the installed intents, where each comes from, and whether its files are right.",
        mixinStandardHelpOptions = true)
final class PluginsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", paramLabel = "DIR", description = "the configuration folder; ./config without it")
    private @Nullable Path config;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Problems problems = new Problems();
        Optional<Settings> settings = new SettingsReader(System.getenv())
                .read(ConfigFolder.of(config))
                .orReport(problems);
        settings.ifPresent(found -> list(found.pluginsDir(), out, problems));
        problems.list().forEach(problem -> out.println(new Paint(spec.commandLine()).red("✗ ") + problem));
        return problems.isEmpty() ? 0 : Tendero.WRONG_FILES;
    }

    private void list(Path plugins, PrintWriter out, Problems problems) {
        Collection<FoundHandler> handlers = HandlerDiscovery.discover(getClass().getClassLoader(), plugins, problems)
                .values();
        EntityKinds kinds =
                problems.isEmpty() ? new HandlerExtractors(new PluginCalls()).kinds(handlers) : EntityKinds.ANY;
        int width =
                handlers.stream().mapToInt(found -> found.name().length()).max().orElse(0);
        for (FoundHandler found : handlers) {
            int before = problems.count();
            Optional<IntentSettings> intent =
                    HandlerYaml.read(found, "es", kinds).orReport(problems);
            String state = problems.count() == before ? "ready" : "broken";
            out.println("%-6s  %s  %s  %s"
                    .formatted(
                            state,
                            new Paint(spec.commandLine()).bold(padded(found.name(), width)),
                            origin(found.from()),
                            intent.map(IntentSettings::description).orElse("")));
        }
        out.println(handlers.size() + " intents; jars are looked for in " + plugins);
    }

    private static String origin(PluginOrigin from) {
        return from.file()
                + from.version().map(version -> " " + version).orElse("")
                + from.api().map(api -> " (API " + api + ")").orElse("");
    }

    private static String padded(String name, int width) {
        return name + " ".repeat(width - name.length());
    }
}
