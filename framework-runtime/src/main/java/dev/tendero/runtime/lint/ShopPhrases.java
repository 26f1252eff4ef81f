package dev.tendero.runtime.lint;

import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.IntentSource;
import dev.tendero.runtime.shop.ShopSource;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlNode;
import dev.tendero.runtime.yaml.YamlScalar;
import dev.tendero.runtime.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keywords and examples of a shop's intents, with the places of those that the shop itself wrote. */
final class ShopPhrases {

    private final ShopSource shop;
    private final List<IntentSettings> intents;
    private final Map<String, YamlMapping> own;

    /** @param intents as the shop has them at work */
    ShopPhrases(ShopSource shop, List<IntentSettings> intents) {
        this.shop = shop;
        this.intents = List.copyOf(intents);
        this.own = shop.ownIntents().stream()
                .collect(Collectors.toMap(
                        intent -> intent.settings().name(), IntentSource::tree, (first, second) -> first));
    }

    List<IntentSettings> intents() {
        return intents;
    }

    List<WrittenWord> keywords() {
        return words("keywords", IntentSettings::keywords);
    }

    List<WrittenWord> examples() {
        return words("examples", IntentSettings::examples);
    }

    /** Where the shop declares the intent, or the list of it that it changes; empty for an intent as it came. */
    Optional<Position> place(String intent, String key) {
        return list(intent, key)
                .map(YamlNode::position)
                .or(() -> Optional.ofNullable(own.get(intent)).map(tree -> tree.at("intent")));
    }

    private List<WrittenWord> words(String key, Function<IntentSettings, List<String>> list) {
        return intents.stream()
                .flatMap(intent -> list.apply(intent).stream()
                        .map(text -> new WrittenWord(intent.name(), text, at(intent.name(), key, text))))
                .toList();
    }

    private @Nullable Position at(String intent, String key, String text) {
        return list(intent, key).stream()
                .flatMap(ShopPhrases::scalars)
                .filter(scalar -> scalar.text().strip().equals(text))
                .map(YamlScalar::position)
                .findFirst()
                .or(() -> Optional.ofNullable(own.get(intent)).map(tree -> tree.at("intent")))
                .orElse(null);
    }

    private Optional<YamlNode> list(String intent, String key) {
        YamlMapping tree = own.get(intent);
        if (tree != null) {
            return tree.entry(key).map(YamlMapping.Entry::value);
        }
        return shop.tree().find("intents", "change", intent) instanceof YamlMapping change
                        && shop.settings().changes().containsKey(intent)
                ? change.entry(key).map(YamlMapping.Entry::value)
                : Optional.empty();
    }

    /** Of a list, and of what is added to one. */
    private static Stream<YamlScalar> scalars(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> Stream.of(scalar);
            case YamlSequence(Position at, List<YamlNode> items) ->
                items.stream().flatMap(ShopPhrases::scalars);
            case YamlMapping mapping ->
                mapping.entry("add").stream().map(YamlMapping.Entry::value).flatMap(ShopPhrases::scalars);
        };
    }
}
