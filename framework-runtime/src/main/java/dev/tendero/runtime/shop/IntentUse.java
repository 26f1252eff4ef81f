package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Nearest;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.ValueTypes;
import dev.tendero.runtime.yaml.YamlScalar;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code intents} of a shop: which installed ones it uses, what it changes in them and what it sets.
 *
 * @param use null for every installed one
 * @param changes by intent name
 * @param settings of the intents that have any, by name
 */
public record IntentUse(@Nullable List<String> use, Map<String, IntentChange> changes, Map<String, Record> settings) {

    /** Every installed one as it is. */
    public static final IntentUse ALL = new IntentUse(null, Map.of(), Map.of());

    public IntentUse {
        changes = Map.copyOf(changes);
        settings = Map.copyOf(settings);
    }

    boolean includes(String intent) {
        return use == null || use.contains(intent);
    }

    /** @param own the names of the shop's own intents, which can be used but not changed here */
    static IntentUse read(MappingReader shop, InstalledIntents installed, Collection<String> own, Problems problems) {
        IntentValues values = new IntentValues(installed, problems);
        IntentUse use = shop.mapping("intents")
                .map(intents -> {
                    IntentUse read = read(intents, installed.names(), new TreeSet<>(own), problems);
                    values.read(intents);
                    intents.finish();
                    return read;
                })
                .orElse(ALL);
        return use.withSettings(values.complete(use, shop.at("intents")));
    }

    private IntentUse withSettings(Map<String, Record> all) {
        return new IntentUse(use, changes, all);
    }

    private static IntentUse read(
            MappingReader intents, Set<String> installed, TreeSet<String> own, Problems problems) {
        TreeSet<String> all = new TreeSet<>(installed);
        all.addAll(own);
        List<String> use = intents.optionalList("use", ValueTypes.word(all));
        Map<String, IntentChange> changes = new LinkedHashMap<>();
        intents.freeMappings("change").forEach((name, in) -> {
            isKnown(name, "change", installed, problems);
            changes.put(name.text(), IntentParts.change(in, problems));
            in.finish();
        });
        return new IntentUse(use, changes, Map.of());
    }

    static boolean isKnown(YamlScalar name, String verb, Set<String> names, Problems problems) {
        boolean known = names.contains(name.text());
        if (!known) {
            problems.add(
                    name.position(),
                    "there is no intent " + name.described() + " to " + verb + "; expected one of "
                            + String.join(", ", names) + Nearest.hint(name.text(), names));
        }
        return known;
    }
}
