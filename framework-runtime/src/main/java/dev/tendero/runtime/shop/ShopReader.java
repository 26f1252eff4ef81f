package dev.tendero.runtime.shop;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.Reading;
import dev.tendero.runtime.yaml.ValueTypes;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a shop's folder. Safe for many threads when its checks are. */
public final class ShopReader {

    private final InstalledIntents installed;
    private final EntityKinds kinds;
    private final List<ShopCheck> checks;

    /** Reads shops whose intents name any kinds of entities. */
    public ShopReader(Set<String> installed, List<ShopCheck> checks) {
        this(InstalledIntents.plain(installed), EntityKinds.ANY, checks);
    }

    /** @param kinds the entities that there are */
    public ShopReader(InstalledIntents installed, EntityKinds kinds, List<ShopCheck> checks) {
        this.kinds = kinds;
        this.installed = installed;
        this.checks = List.copyOf(checks);
    }

    /** The shop, or everything that is wrong in any of its files. */
    public Reading<ShopSettings> read(Path folder) {
        Problems problems = new Problems();
        Optional<YamlMapping> tree = YamlSource.read(folder.resolve("shop.yaml"), problems);
        String language = tree.flatMap(this::languageOf).orElse("es");
        List<OwnEntity> entities = tree.map(root -> OwnEntities.read(root, kinds.words(), problems))
                .orElse(List.of());
        EntityKinds all = kinds.and(entities.stream().map(OwnEntity::name).toList());
        List<IntentSource> own =
                new IntentFolder(installed.names(), all, problems).read(folder.resolve("intents"), language);
        Optional<ShopSettings> settings =
                tree.map(root -> settings(folder, root, own, problems).withEntities(entities));
        settings.ifPresent(shop -> {
            ShopSource source = new ShopSource(shop, tree.orElseThrow(), own);
            checks.forEach(check -> check.check(source, problems));
        });
        return settings.<Reading<ShopSettings>>map(problems::orElse)
                .orElseGet(() -> new Reading.Broken<>(problems.list()));
    }

    private Optional<String> languageOf(YamlMapping tree) {
        return new MappingReader(tree, new Problems()).optional("language", ShopKeys.LANGUAGE);
    }

    private ShopSettings settings(Path folder, YamlMapping tree, List<IntentSource> own, Problems problems) {
        MappingReader in = new MappingReader(tree, problems);
        ShopInfo info = info(folder, in, problems);
        ShopLanguages languages =
                ShopLanguages.of(info.language(), in.optionalList("languages", ShopKeys.LANGUAGE), own);
        CatalogSource catalog = new CatalogReader(folder, problems).read(in);
        Map<String, String> synonyms = in.free("synonyms", ValueTypes.text());
        in.value("entities");
        List<IntentSettings> intents = own.stream().map(IntentSource::settings).toList();
        List<String> ownNames = intents.stream().map(IntentSettings::name).toList();
        IntentUse use = IntentUse.read(in, installed, ownNames, problems);
        EmbeddingChoice embeddings = new EmbeddingReader(folder, problems).read(in);
        Map<String, String> theme = ThemeReader.read(in);
        in.finish();
        return new ShopSettings(info, catalog, synonyms, List.of(), use, intents, languages, embeddings, theme, folder);
    }

    private static ShopInfo info(Path folder, MappingReader in, Problems problems) {
        String folderName = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        String id = in.required("shop", ValueTypes.id(), folderName);
        if (!id.equals(folderName)) {
            problems.add(
                    in.at("shop"), "shop is \"" + id + "\"; expected the name of its folder, \"" + folderName + "\"");
        }
        return new ShopInfo(
                id,
                in.required("name", ValueTypes.text(), id),
                in.required("language", ShopKeys.LANGUAGE, "es"),
                in.required("currency", ShopKeys.CURRENCY, "EUR"));
    }
}
