package dev.tendero.runtime.served;

import dev.tendero.api.ShopInfo;
import dev.tendero.api.spi.Catalog;
import dev.tendero.api.spi.IntentSummary;
import dev.tendero.runtime.answer.Texts;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.routing.Topic;
import dev.tendero.runtime.shop.EntityKinds;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understander;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A shop with all that a turn in it needs. What it holds does not change: a changed shop is a new one. Thread-safe. */
public final class ServedShop {

    private final ShopSettings settings;
    private final Map<String, ActiveIntent> intents;
    private final Understander understander;
    private final Catalog catalog;
    private final Supplier<List<String>> categories;
    private final OtherLanguages others;
    private final Chips chips;
    private final Map<String, Topic> topics = new HashMap<>();
    private volatile @Nullable List<IntentSummary> summaries;
    private volatile @Nullable Optional<String> describer;

    /** @param intents by name, {@code fallback} included */
    public ServedShop(
            ShopSettings settings, Map<String, ActiveIntent> intents, Understander understander, Catalog catalog) {
        this(settings, intents, understander, catalog, List::of, OtherLanguages.NONE);
    }

    /**
     * @param categories of its catalogue, the commonest first
     * @param others the shop for those who write other languages
     */
    public ServedShop(
            ShopSettings settings,
            Map<String, ActiveIntent> intents,
            Understander understander,
            Catalog catalog,
            Supplier<List<String>> categories,
            OtherLanguages others) {
        this.settings = settings;
        this.intents = Collections.unmodifiableMap(new LinkedHashMap<>(intents));
        this.understander = understander;
        this.catalog = catalog;
        this.categories = categories;
        this.others = others;
        this.chips = new Chips(understander);
        this.intents.values().forEach(intent -> topics.put(intent.name(), topicOf(intent)));
    }

    public ShopSettings settings() {
        return settings;
    }

    public ShopInfo info() {
        return settings.info();
    }

    public Map<String, ActiveIntent> intents() {
        return intents;
    }

    public Understander understander() {
        return understander;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** Whether it answers in one language only. */
    public boolean isOfOneLanguage() {
        return others.areNone();
    }

    /** The shop for who writes that language; itself where it does not speak it. */
    public ServedShop in(String language) {
        return others.in(language).orElse(this);
    }

    /** What is known of an intent that a conversation is about; empty when the shop no longer has it. */
    public Optional<Topic> topic(String intent) {
        return Optional.ofNullable(topics.get(intent));
    }

    /** Whether an intent answers that works with things that are named. */
    public boolean isOfThings(Route route) {
        return isOf(route, "producto");
    }

    /** Whether an intent answers that lists things, and more of them when it is asked. */
    public boolean isOfPages(Route route) {
        return isOf(route, "pagina");
    }

    private boolean isOf(Route route, String kind) {
        return route instanceof Route.ToHandler to
                && topic(to.intent())
                        .filter(topic -> topic.entities().contains(kind))
                        .isPresent();
    }

    private Topic topicOf(ActiveIntent active) {
        Set<String> own = new HashSet<>(active.settings().entities());
        own.removeAll(EntityKinds.BUILT_IN);
        intents.values().stream()
                .filter(other -> other != active)
                .forEach(other -> other.settings().entities().forEach(own::remove));
        return new Topic(active.name(), Set.copyOf(active.settings().entities()), own);
    }

    /** The intent that tells more of a product that is pointed at; worked out once, when it is first asked for. */
    public Optional<String> describer() {
        Optional<String> known = describer;
        if (known == null) {
            known = understander.understand(Texts.of(info().language()).pointing()).intents().stream()
                    .map(ScoredIntent::intent)
                    .findFirst()
                    .filter(intent -> topic(intent)
                            .filter(topic -> topic.entities().contains("posicion"))
                            .isPresent());
            describer = known;
        }
        return known;
    }

    /** The least confidence with which an intent answers, where it has one of its own. */
    public Optional<Double> thresholdOf(String intent) {
        return Optional.ofNullable(intents.get(intent))
                .map(active -> active.settings().threshold());
    }

    /** What a customer may ask first: what the greeting suggests, or the fallback where the shop has no greeting. */
    public List<String> suggestions() {
        return Stream.of(ShopSettings.GREETING, ShopSettings.FALLBACK)
                .map(intents::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(intent -> intent.settings().suggestions())
                .orElse(List.of());
    }

    private Examples examples() {
        List<IntentSettings> settings =
                intents.values().stream().map(ActiveIntent::settings).toList();
        return new Examples(info().language(), settings, understander, catalog, categories.get());
    }

    /** Of an intent's quick replies those that fit, where so many products are shown. */
    public List<String> fitting(List<String> suggestions, int shown) {
        return chips.fitting(suggestions, shown);
    }

    /** What can be asked here, in the order of the intents; worked out once, when it is first asked for. */
    public List<IntentSummary> summaries() {
        List<IntentSummary> known = summaries;
        if (known == null) {
            Examples examples = examples();
            known = intents.values().stream()
                    .map(ActiveIntent::settings)
                    .filter(intent -> !intent.description().isBlank())
                    .map(intent -> new IntentSummary(intent.name(), intent.description(), examples.of(intent)))
                    .toList();
            summaries = known;
        }
        return known;
    }
}
