package dev.tendero.benchmarks.understanding;

import dev.tendero.runtime.Broken;
import dev.tendero.runtime.ChatEngine;
import dev.tendero.runtime.RouteAnswerer;
import dev.tendero.runtime.TenderoRuntime;
import dev.tendero.runtime.TurnEngine;
import dev.tendero.runtime.TurnObserver;
import dev.tendero.runtime.TurnPipeline;
import dev.tendero.runtime.answer.TemplateWording;
import dev.tendero.runtime.answer.Templates;
import dev.tendero.runtime.conversation.ForgetfulConversations;
import dev.tendero.runtime.plugin.HandlerHealth;
import dev.tendero.runtime.plugin.HandlerRunner;
import dev.tendero.runtime.plugin.PluginCalls;
import dev.tendero.runtime.routing.Router;
import dev.tendero.runtime.routing.Thresholds;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The server's own engine over a shop's rows in memory: no database is asked, and no turn is recorded. */
final class InMemoryShop implements AutoCloseable {

    private final TenderoRuntime runtime;
    private final ChatEngine engine;

    private InMemoryShop(TenderoRuntime runtime) {
        this.runtime = runtime;
        TurnPipeline pipeline = new TurnPipeline(
                new Router(Thresholds.DEFAULT),
                new RouteAnswerer(
                        RowsInMemory.of(runtime.database().reader()),
                        new HandlerRunner(new PluginCalls(), Duration.ofSeconds(2), new HandlerHealth(5))),
                new TemplateWording(new Templates()),
                TurnObserver.NONE,
                Clock.systemUTC());
        this.engine = new TurnEngine(runtime.shops(), new ForgetfulConversations(), pipeline, 2_000);
    }

    /** @param data where database and index are kept between runs */
    static InMemoryShop open(Path config, Path data) {
        Map<String, String> environment =
                Map.of("TENDERO_DATA", data.toAbsolutePath().toString());
        Settings settings = Broken.orThrow(new SettingsReader(environment).read(config));
        return new InMemoryShop(
                TenderoRuntime.open(settings, config, TenderoRuntime.Mode.UNRECORDED, TenderoRuntime.Listeners.NONE));
    }

    ChatEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        runtime.close();
    }
}
