package dev.tendero.web.cli;

import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.runtime.EmbeddingsCheck;
import dev.tendero.runtime.FeedCheck;
import dev.tendero.runtime.InstalledCheck;
import dev.tendero.runtime.ShopChecks;
import dev.tendero.runtime.catalog.FeedProbe;
import dev.tendero.runtime.lint.WordsLint;
import dev.tendero.runtime.plugin.FoundHandler;
import dev.tendero.runtime.plugin.HandlerDiscovery;
import dev.tendero.runtime.plugin.HandlerExtractors;
import dev.tendero.runtime.plugin.HandlerSettings;
import dev.tendero.runtime.plugin.HandlerYaml;
import dev.tendero.runtime.plugin.PluginCalls;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.runtime.shop.ConfigReader;
import dev.tendero.runtime.shop.EntityKinds;
import dev.tendero.runtime.shop.InstalledIntents;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.ShopCheck;
import dev.tendero.runtime.shop.ShopReader;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.shop.ShopSource;
import dev.tendero.runtime.testing.ConversationTestReader;
import dev.tendero.runtime.testing.ConversationTestReader.Known;
import dev.tendero.runtime.understanding.SentenceVectors;
import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a whole configuration as the server would, without starting anything. */
final class ConfigCheck {

    /** The intent of a reply that asks which of two was meant. */
    private static final String CLARIFICATION = "aclarar";

    private final Map<String, String> environment;

    ConfigCheck(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * What was found.
     *
     * @param problems in the order of files and places
     * @param findings one line a shop
     */
    record Result(List<Problem> problems, List<String> findings) {

        long errors() {
            return problems.stream().filter(Problem::isError).count();
        }
    }

    /** @param dir a configuration folder, or a shop's */
    Result check(Path dir) {
        Problems problems = new Problems();
        boolean oneShop = Files.exists(dir.resolve("shop.yaml"));
        Optional<Settings> settings = oneShop
                ? Optional.empty()
                : new SettingsReader(environment).read(dir).orReport(problems);
        Path plugins = settings.map(Settings::pluginsDir)
                .orElseGet(() -> home(dir, oneShop).resolve("plugins"));
        Problems faulty = new Problems();
        Map<String, FoundHandler> handlers =
                HandlerDiscovery.discover(ConfigCheck.class.getClassLoader(), plugins, faulty);
        HandlerExtractors extractors = new HandlerExtractors(new PluginCalls());
        EntityKinds kinds = faulty.isEmpty() ? extractors.kinds(handlers.values()) : EntityKinds.ANY;
        problems.addAll(faulty.list());
        Installed installed =
                new Installed(handlers, kinds, extractors, new InstalledCheck(handlers), queryTables(settings));
        List<String> findings = new ArrayList<>();
        try (EmbeddingsCheck embeddings = new EmbeddingsCheck()) {
            for (Path folder : oneShop ? List.of(dir) : ConfigReader.folders(dir, problems)) {
                shop(folder, installed, embeddings, problems).ifPresent(findings::add);
            }
        }
        return new Result(problems.list(), findings);
    }

    /** What all shops have in common. */
    private record Installed(
            Map<String, FoundHandler> handlers,
            EntityKinds kinds,
            HandlerExtractors extractors,
            InstalledCheck check,
            Set<String> queryTables) {

        InstalledIntents intents() {
            return new InstalledIntents(handlers.keySet(), new HandlerSettings(handlers));
        }

        List<IntentSettings> intents(String language, Problems problems) {
            return HandlerYaml.readAll(handlers.values(), language, kinds)
                    .orReport(problems)
                    .orElse(List.of());
        }

        List<EntityExtractor> extractorsOf(List<IntentSettings> intents) {
            Set<String> names = intents.stream().map(IntentSettings::name).collect(Collectors.toSet());
            return handlers.values().stream()
                    .filter(found -> names.contains(found.name()))
                    .flatMap(found -> extractors.of(found).stream())
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /** @return what to say of a shop in which nothing is wrong */
    private Optional<String> shop(Path folder, Installed installed, EmbeddingsCheck embeddings, Problems problems) {
        List<ShopSource> source = new ArrayList<>();
        List<ShopCheck> checks = new ArrayList<>(ShopChecks.all(installed.queryTables()));
        checks.add(new FeedCheck(new FeedProbe(environment::get)));
        checks.add((shop, found) -> source.add(shop));
        Optional<ShopSettings> right = new ShopReader(installed.intents(), installed.kinds(), checks)
                .read(folder)
                .orReport(problems);
        Known known = Known.ANY;
        for (ShopSource shop : source) {
            List<IntentSettings> intents =
                    installed.intents(shop.settings().info().language(), problems);
            installed.check().check(intents, problems);
            shop.settings().languages().others().keySet().stream()
                    .sorted()
                    .forEach(other -> installed.check().check(installed.intents(other, problems), problems));
            List<IntentSettings> active = shop.settings().activeIntents(intents);
            SentenceVectors vectors = embeddings.vectors(shop, problems);
            new WordsLint(shop, active, installed.extractorsOf(active), vectors).check(right.isPresent(), problems);
            known = right.isPresent() ? known(shop.settings(), intents) : Known.ANY;
        }
        ConversationTestReader.read(folder.resolve("tests"), known).orReport(problems);
        return right.map(shop -> finding(shop, installed.intents(shop.info().language(), new Problems())));
    }

    private static Known known(ShopSettings shop, List<IntentSettings> installed) {
        Set<String> intents = new TreeSet<>(Set.of(CLARIFICATION));
        Set<String> entities = new TreeSet<>(EntityKinds.BUILT_IN);
        shop.activeIntents(installed).forEach(intent -> {
            intents.add(intent.name());
            entities.addAll(intent.entities());
        });
        shop.entities().forEach(entity -> entities.add(entity.name()));
        return new Known(intents, entities);
    }

    private static Set<String> queryTables(Optional<Settings> settings) {
        return settings.map(all -> all.database().queryTables()).orElse(Set.of());
    }

    private static Path home(Path dir, boolean oneShop) {
        Path config = oneShop ? dir.resolve("../..") : dir;
        return config.toAbsolutePath().normalize().resolveSibling("");
    }

    private static String finding(ShopSettings shop, List<IntentSettings> installed) {
        int own = shop.ownIntents().size();
        return "%s: %s (%s, %s), %d intents%s, %s, products from %s"
                .formatted(
                        shop.info().id(),
                        shop.info().name(),
                        shop.info().language(),
                        shop.info().currency(),
                        shop.activeIntents(installed).size(),
                        own == 0 ? "" : " (" + own + " of its own)",
                        shop.synonyms().size() == 1
                                ? "1 synonym"
                                : shop.synonyms().size() + " synonyms",
                        source(shop));
    }

    private static String source(ShopSettings shop) {
        String from = shop.catalog().from();
        return from.contains("://") ? from : String.valueOf(Path.of(from).getFileName());
    }
}
