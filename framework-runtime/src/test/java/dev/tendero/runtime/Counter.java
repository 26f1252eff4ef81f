package dev.tendero.runtime;

import dev.tendero.api.Entity;
import dev.tendero.api.ProductHits;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.runtime.answer.TemplateWording;
import dev.tendero.runtime.answer.Templates;
import dev.tendero.runtime.conversation.Conversations;
import dev.tendero.runtime.data.Statements;
import dev.tendero.runtime.plugin.HandlerHealth;
import dev.tendero.runtime.plugin.HandlerRunner;
import dev.tendero.runtime.plugin.PluginCalls;
import dev.tendero.runtime.routing.Router;
import dev.tendero.runtime.routing.Thresholds;
import dev.tendero.runtime.served.ActiveIntent;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.shop.CatalogSource;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.IntentUse;
import dev.tendero.runtime.shop.ShopLanguages;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understanding;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mariadb.jdbc.MariaDbDataSource;

/** A shop that understands a message as the name of an intent or as a brand alone, and has no catalogue. */
public final class Counter {

    static final String BRAND = "Talavera";
    public static final ShopInfo INFO = new ShopInfo("mercado", "Mercado", "es", "MXN");

    final List<TurnReport> reports = new ArrayList<>();
    private final Map<String, ActiveIntent> intents = new LinkedHashMap<>();

    Counter with(IntentHandler handler, String reply, String... entities) {
        IntentSettings settings = new IntentSettings(
                handler.name(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(entities),
                null,
                Map.of("found", reply),
                null,
                List.of(),
                null,
                handler.name() + ".yaml");
        intents.put(handler.name(), new ActiveIntent(handler, settings, handler.name()));
        return this;
    }

    ChatEngine over(Conversations conversations) {
        Shops shops = new Shops(INFO.id());
        shops.put(new ServedShop(settings(), intents, Counter::understand, search -> new ProductHits(List.of(), 0)));
        TurnPipeline pipeline = new TurnPipeline(
                new Router(Thresholds.DEFAULT),
                new RouteAnswerer(
                        new Statements(new MariaDbDataSource()),
                        new HandlerRunner(new PluginCalls(), Duration.ofSeconds(5), new HandlerHealth(5))),
                new TemplateWording(new Templates()),
                reports::add,
                Clock.systemUTC());
        return new TurnEngine(shops, conversations, pipeline, 2000);
    }

    public static Understanding understand(String text) {
        Utterance utterance = new Utterance(text, "es", List.of());
        int brand = text.indexOf(BRAND);
        return brand < 0
                ? new Understanding(utterance, List.of(new ScoredIntent(text, 0.9, List.of())), 0.4, List.of(), text)
                : new Understanding(
                        utterance, List.of(), 0.4, List.of(Entity.of("marca", BRAND, brand, text.length())), "");
    }

    public static ShopSettings settings() {
        return new ShopSettings(
                INFO,
                new CatalogSource("none.csv", CatalogSource.Format.CSV, Map.of(), Duration.ofHours(1)),
                Map.of(),
                List.of(),
                IntentUse.ALL,
                List.of(),
                ShopLanguages.only(INFO.language()),
                null,
                Map.of(),
                Path.of("mercado"));
    }
}
