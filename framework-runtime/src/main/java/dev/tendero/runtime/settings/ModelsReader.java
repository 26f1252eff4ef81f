package dev.tendero.runtime.settings;

import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code models}, or the one model of the environment, which takes the place of the file's. */
final class ModelsReader {

    private final Map<String, String> environment;
    private final Problems problems;

    ModelsReader(Map<String, String> environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /** @param models the items of the file's list */
    List<ModelEntry> read(List<MappingReader> models) {
        Map<String, Written> variables = variables();
        List<ModelEntry> fromFile = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            fromFile.add(fromFile(i, models.get(i)));
        }
        if (variables.containsKey("provider")) {
            Position at = Position.whole("environment variable " + ModelKeys.PROVIDER.environment());
            return used(List.of(entry("LLM_", variables, at)));
        }
        refuseLone(variables);
        return used(fromFile);
    }

    private ModelEntry fromFile(int index, MappingReader in) {
        String place = "models[" + index + "].";
        Map<String, Written> written = new LinkedHashMap<>();
        ModelKeys.all()
                .forEach(key -> in.value(key.name())
                        .flatMap(node -> Written.of(place + key.name(), node, problems))
                        .ifPresent(value -> written.put(key.name(), value)));
        in.finish();
        if (!written.containsKey("provider")) {
            problems.add(
                    in.at(),
                    "the key \"provider\" is missing; expected "
                            + ModelKeys.PROVIDER.type().expected());
            return new ModelEntry(place, Map.of());
        }
        String key = environment.getOrDefault(ModelKeys.API_KEY.environment(), "");
        Written.of(ModelKeys.API_KEY.environment(), key).ifPresent(value -> written.putIfAbsent("api_key", value));
        return entry(place, written, in.at());
    }

    private ModelEntry entry(String place, Map<String, Written> written, Position at) {
        Map<String, String> values = new LinkedHashMap<>();
        ModelEntry names = new ModelEntry(place, Map.of());
        for (SettingKey<?> key : ModelKeys.all()) {
            Written value = written.get(key.name());
            if (value != null && key.type().parse(value.text()).isPresent()) {
                values.put(key.name(), value.text().strip());
            } else if (value != null) {
                problems.add(value.at(), key.type().complaint(names.called(key.name()), value.text()));
            }
        }
        ModelEntry entry = new ModelEntry(place, values);
        if (isUsed(entry) && !written.containsKey("model")) {
            problems.add(at, names.called("model") + " is missing; expected the model, as its provider calls it");
        }
        return entry;
    }

    private Map<String, Written> variables() {
        Map<String, Written> written = new LinkedHashMap<>();
        ModelKeys.all()
                .forEach(key -> Written.of(key.environment(), environment.getOrDefault(key.environment(), ""))
                        .ifPresent(value -> written.put(key.name(), value)));
        return written;
    }

    /** A model that nobody asks would be a silent mistake. */
    private void refuseLone(Map<String, Written> variables) {
        Written model = variables.get("model");
        if (model != null) {
            problems.add(
                    model.at(),
                    "LLM_MODEL is set without LLM_PROVIDER; expected both" + " (LLM_PROVIDER=none for no model)");
        }
    }

    private static List<ModelEntry> used(List<ModelEntry> entries) {
        return entries.stream().filter(ModelsReader::isUsed).toList();
    }

    private static boolean isUsed(ModelEntry entry) {
        return entry.values().containsKey("provider") && !"none".equals(entry.value("provider"));
    }
}
