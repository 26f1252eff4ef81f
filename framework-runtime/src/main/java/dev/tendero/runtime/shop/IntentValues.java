package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.RecordType;
import dev.tendero.runtime.yaml.YamlScalar;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code intents.settings} of a shop into the records of the plugins. */
final class IntentValues {

    private final InstalledIntents installed;
    private final Problems problems;
    private final Set<String> written = new HashSet<>();
    private final Map<String, Record> values = new LinkedHashMap<>();

    IntentValues(InstalledIntents installed, Problems problems) {
        this.installed = installed;
        this.problems = problems;
    }

    void read(MappingReader intents) {
        intents.freeMappings("settings").forEach((intent, in) -> {
            if (IntentUse.isKnown(intent, "set", installed.names(), problems)) {
                written.add(intent.text());
                read(intent, in);
            }
        });
    }

    private void read(YamlScalar intent, MappingReader in) {
        Optional<RecordType> type = type(intent.text(), intent.position());
        if (type.isPresent()) {
            type.get().read(called(intent.text()), in, problems).ifPresent(made -> values.put(intent.text(), made));
        } else {
            problems.add(intent.position(), "the intent " + intent.described() + " has nothing to set");
        }
    }

    /**
     * The settings of all intents that are used, by name.
     *
     * @param place of what is missing
     */
    Map<String, Record> complete(IntentUse use, Position place) {
        for (String intent : installed.names()) {
            if (use.includes(intent) && !written.contains(intent)) {
                type(intent, place)
                        .flatMap(type -> type.unwritten(called(intent), place, problems))
                        .ifPresent(made -> values.put(intent, made));
            }
        }
        return values;
    }

    private Optional<RecordType> type(String intent, Position place) {
        try {
            return installed.settings().of(intent);
        } catch (IllegalArgumentException e) {
            problems.add(place, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static String called(String intent) {
        return "the settings of " + intent;
    }
}
