package dev.tendero.runtime;

import dev.tendero.runtime.plugin.FoundHandler;
import dev.tendero.runtime.plugin.HandlerDiscovery;
import dev.tendero.runtime.plugin.HandlerExtractors;
import dev.tendero.runtime.plugin.HandlerHealth;
import dev.tendero.runtime.plugin.HandlerSettings;
import dev.tendero.runtime.plugin.PluginCalls;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.shop.ConfigReader;
import dev.tendero.runtime.shop.InstalledIntents;
import dev.tendero.runtime.shop.ShopCheck;
import dev.tendero.runtime.shop.ShopReader;
import dev.tendero.runtime.shop.ShopSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is on disk: the installed handlers and the shops. */
record InstalledPlan(
        Path config,
        Map<String, FoundHandler> handlers,
        PluginCalls calls,
        HandlerHealth health,
        HandlerExtractors extractors,
        List<ShopSettings> shops) {

    /** @throws dev.tendero.api.TenderoException {@code bad_configuration}, with all that is wrong */
    static InstalledPlan read(Settings settings, Path config) {
        Map<String, FoundHandler> handlers =
                HandlerDiscovery.discover(InstalledPlan.class.getClassLoader(), settings.pluginsDir());
        PluginCalls calls = new PluginCalls(settings.limits().handlers().memory());
        HandlerHealth health = new HandlerHealth(settings.limits().handlers().failures());
        HandlerExtractors extractors = new HandlerExtractors(calls);
        ShopReader reader = reader(handlers, extractors, List.of());
        return new InstalledPlan(
                config, handlers, calls, health, extractors, Broken.orThrow(new ConfigReader(reader).read(config)));
    }

    /** Reads shops as they were read at the start, and has them checked. */
    ShopReader reader(List<ShopCheck> checks) {
        return reader(handlers, extractors, checks);
    }

    private static ShopReader reader(
            Map<String, FoundHandler> handlers, HandlerExtractors extractors, List<ShopCheck> checks) {
        return new ShopReader(
                new InstalledIntents(handlers.keySet(), new HandlerSettings(handlers)),
                extractors.kinds(handlers.values()),
                checks);
    }
}
