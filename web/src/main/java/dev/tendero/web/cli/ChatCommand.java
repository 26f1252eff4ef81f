package dev.tendero.web.cli;

import dev.tendero.runtime.Broken;
import dev.tendero.runtime.TenderoRuntime;
import dev.tendero.runtime.answer.WordingObserver;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Talks to a shop in the terminal. */
@Command(
        name = "chat",
        description = {
            "Talks to a shop in the terminal, beside a server or without one. What is said is recorded as everywhere.",
            "/why shows how the last answer came about, /new starts over, /exit ends. Reads a pipe, too, a line a message."
        },
        mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--shop", paramLabel = "ID", description = "the shop to talk to; the default shop without it")
    private @Nullable String shop;

    @Option(names = "--config", paramLabel = "DIR", description = "the configuration folder; ./config without it")
    private @Nullable Path config;

    @Override
    public Integer call() {
        Path folder = ConfigFolder.of(config);
        Settings settings = Broken.orThrow(new SettingsReader(System.getenv()).read(folder));
        LastTurn lastTurn = new LastTurn();
        TenderoRuntime.Listeners listeners = new TenderoRuntime.Listeners(
                lastTurn, new WordingObserver() {}, spec.commandLine().getErr()::println);
        try (TenderoRuntime runtime = TenderoRuntime.open(settings, folder, TenderoRuntime.Mode.BESIDE, listeners);
                ChatScreen screen = ChatScreen.open(spec.commandLine(), settings.dataDir())) {
            new ChatLoop(runtime, runtime.shops().get(shop).info(), screen, lastTurn).run();
        }
        return 0;
    }
}
