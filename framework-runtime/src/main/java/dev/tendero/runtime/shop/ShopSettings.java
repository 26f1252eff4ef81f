package dev.tendero.runtime.shop;

import dev.tendero.api.ShopInfo;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shop as its folder declares it.
 *
 * @param synonyms the customer's word to the shop's word
 * @param entities those that it declares itself
 * @param use the installed intents that it has, and what it changes in them
 * @param ownIntents from its {@code intents/} folder
 * @param languages that it speaks
 * @param embeddings by what its sentences become vectors; null where they don't
 * @param theme how the chat looks: those of the keys of {@code theme} that the shop sets, as it writes them
 * @param folder the shop's folder
 */
public record ShopSettings(
        ShopInfo info,
        CatalogSource catalog,
        Map<String, String> synonyms,
        List<OwnEntity> entities,
        IntentUse use,
        List<IntentSettings> ownIntents,
        ShopLanguages languages,
        @Nullable EmbeddingChoice embeddings,
        Map<String, String> theme,
        Path folder) {

    /** The intent that answers what was not understood. */
    public static final String FALLBACK = "fallback";

    /** The intent that answers a greeting. */
    public static final String GREETING = "saludo";

    /** The intent that tells what can be asked. */
    public static final String HELP = "ayuda";

    /** Whether it answers what asks for nothing of the shop. */
    public static boolean isSmallTalk(String intent) {
        return intent.equals(GREETING) || intent.equals(FALLBACK) || intent.equals(HELP);
    }

    public ShopSettings {
        synonyms = Collections.unmodifiableMap(new LinkedHashMap<>(synonyms));
        entities = List.copyOf(entities);
        ownIntents = List.copyOf(ownIntents);
        theme = Map.copyOf(theme);
    }

    /**
     * What the shop makes of the installed intents: those that it uses, changed as it says, then its own. The intent
     * {@code fallback} is always among them.
     */
    public List<IntentSettings> activeIntents(Collection<IntentSettings> installed) {
        Stream<IntentSettings> used =
                installed.stream().filter(intent -> uses(intent.name())).map(this::changed);
        return Stream.concat(used, ownIntents.stream()).toList();
    }

    /** What the shop changes, by intent. */
    public Map<String, IntentChange> changes() {
        return use.changes();
    }

    /** What the shop sets of an installed intent; empty when that has no settings. */
    public Optional<Record> settingsOf(String intent) {
        return Optional.ofNullable(use.settings().get(intent));
    }

    private boolean uses(String intent) {
        return use.includes(intent) || intent.equals(FALLBACK);
    }

    private IntentSettings changed(IntentSettings intent) {
        IntentChange change = use.changes().get(intent.name());
        return change == null ? intent : written(change).applyTo(intent);
    }

    /** What a shop says in its own words it says in its own language; in others the intent's words stay. */
    private IntentChange written(IntentChange change) {
        return info.language().equals(languages.own()) ? change : change.withoutWords();
    }

    /**
     * The same shop for customers who write that language.
     *
     * @throws IllegalArgumentException when it does not speak it
     */
    public ShopSettings in(String language) {
        List<IntentSettings> translated = languages.others().get(language);
        if (translated == null) {
            throw new IllegalArgumentException("the shop " + info.id() + " does not speak " + language);
        }
        ShopInfo translatedInfo = new ShopInfo(info.id(), info.name(), language, info.currency());
        return new ShopSettings(
                translatedInfo, catalog, synonyms, entities, use, translated, languages, embeddings, theme, folder);
    }

    ShopSettings withEntities(List<OwnEntity> declared) {
        return new ShopSettings(
                info, catalog, synonyms, declared, use, ownIntents, languages, embeddings, theme, folder);
    }
}
