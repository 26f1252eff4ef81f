package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shop's {@code intents/} folder: one file an intent, and {@code <file>.<language>.yaml} for other languages. */
final class IntentFolder {

    private static final Pattern OVERLAY =
            Pattern.compile("(.+)\\.(" + String.join("|", ShopKeys.LANGUAGES) + ")\\.yaml");

    private final Set<String> installed;
    private final EntityKinds kinds;
    private final Problems problems;
    private final Map<String, String> origins = new HashMap<>();

    IntentFolder(Set<String> installed, EntityKinds kinds, Problems problems) {
        this.kinds = kinds;
        this.installed = installed;
        this.problems = problems;
    }

    /** Its intents in that language, in the order of their files' names. */
    List<IntentSource> read(Path folder, String language) {
        List<IntentSource> found = new ArrayList<>();
        List<Path> files = YamlFolder.files(folder, problems);
        files.stream()
                .filter(file -> overlay(file).isEmpty())
                .forEach(file -> base(file).ifPresent(intent -> found.add(translated(intent, file, language))));
        files.forEach(file -> requireBase(file, files));
        return found;
    }

    private Optional<IntentSource> base(Path file) {
        return YamlSource.read(file, problems)
                .flatMap(tree -> IntentReader.intent(tree, file.toString(), kinds, problems)
                        .map(settings -> new IntentSource(settings, tree, Map.of())))
                .filter(this::isNewName);
    }

    private boolean isNewName(IntentSource intent) {
        String name = intent.settings().name();
        String other = origins.putIfAbsent(name, intent.settings().origin());
        if (installed.contains(name)) {
            problems.add(
                    intent.tree().at("intent"),
                    "an intent named \"" + name + "\" is installed already; expected another name, or its changes"
                            + " under intents.change in shop.yaml");
        } else if (other != null) {
            problems.add(
                    intent.tree().at("intent"),
                    "an intent named \"" + name + "\" is in " + other + " already; expected another name");
        }
        return other == null && !installed.contains(name);
    }

    private IntentSource translated(IntentSource intent, Path file, String language) {
        Map<String, IntentSettings> translations = new HashMap<>();
        for (String each : ShopKeys.LANGUAGES) {
            Path overlay = file.resolveSibling(stem(file) + "." + each + ".yaml");
            Optional<YamlMapping> tree =
                    overlay.toFile().isFile() ? YamlSource.read(overlay, problems) : Optional.empty();
            tree.ifPresent(
                    texts -> translations.put(each, IntentReader.overlay(intent.settings(), texts, kinds, problems)));
        }
        return new IntentSource(translations.getOrDefault(language, intent.settings()), intent.tree(), translations);
    }

    private void requireBase(Path file, List<Path> files) {
        overlay(file)
                .map(stem -> file.resolveSibling(stem + ".yaml"))
                .filter(base -> !files.contains(base))
                .ifPresent(base -> problems.add(
                        Position.startOf(file.toString()),
                        "there is no " + base.getFileName()
                                + " that this file could translate; expected one beside it"));
    }

    private static Optional<String> overlay(Path file) {
        Matcher matcher = OVERLAY.matcher(file.getFileName().toString());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.yaml$", "");
    }
}
