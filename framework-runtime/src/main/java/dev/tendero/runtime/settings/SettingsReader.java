package dev.tendero.runtime.settings;

import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.Reading;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code tendero.yaml} and the environment, which wins. */
public final class SettingsReader {

    private final Map<String, String> environment;

    /** @param environment as {@link System#getenv()} gives it */
    public SettingsReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The settings, or everything that is wrong with them. Without a {@code tendero.yaml} there are the defaults.
     *
     * @param config the folder that holds tendero.yaml and shops/
     */
    public Reading<Settings> read(Path config) {
        Problems problems = new Problems();
        if (!Files.isDirectory(config)) {
            problems.add(
                    Position.whole(config.toString()),
                    "there is no such folder; expected one with tendero.yaml and shops/");
            return new Reading.Broken<>(problems.list());
        }
        Path file = config.resolve("tendero.yaml");
        YamlMapping empty = new YamlMapping(Position.startOf(file.toString()), List.of());
        YamlMapping tree = Files.exists(file) ? YamlSource.read(file, problems).orElse(empty) : empty;
        MappingReader in = new MappingReader(tree, problems);
        Map<String, String> variables = SecretFiles.read(environment, problems);
        SettingValues values = SettingValues.of(written(in, problems), variables, problems);
        List<ModelEntry> models = new ModelsReader(variables, problems).read(in.mappings("models"));
        in.finish();
        return problems.orElse(new SettingsAssembly(values, problems).settings(config, models));
    }

    private static Map<String, Written> written(MappingReader root, Problems problems) {
        Map<String, Written> written = new LinkedHashMap<>();
        Set<String> groups = new LinkedHashSet<>();
        SettingKeys.all().forEach(key -> groups.add(key.group()));
        for (String group : groups) {
            if (group.isEmpty()) {
                collect(root, group, written, problems);
            } else {
                root.mapping(group).ifPresent(in -> {
                    collect(in, group, written, problems);
                    in.finish();
                });
            }
        }
        return written;
    }

    private static void collect(MappingReader in, String group, Map<String, Written> written, Problems problems) {
        SettingKeys.all().stream()
                .filter(key -> key.group().equals(group))
                .forEach(key -> in.value(key.key())
                        .flatMap(node -> Written.of(key.name(), node, problems))
                        .ifPresent(value -> written.put(key.name(), value)));
    }
}
