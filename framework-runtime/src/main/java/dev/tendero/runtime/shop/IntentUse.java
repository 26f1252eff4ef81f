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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code intents} of a shop: which installed ones it uses, and what it changes in them.
 *
 * @param use null for every installed one
 * @param changes by intent name
 */
public record IntentUse(@Nullable List<String> use, Map<String, IntentChange> changes) {

    /** Every installed one as it is. */
    public static final IntentUse ALL = new IntentUse(null, Map.of());

    public IntentUse {
        changes = Map.copyOf(changes);
    }

    boolean includes(String intent) {
        return use == null || use.contains(intent);
    }

    /** @param own the names of the shop's own intents, which can be used but not changed here */
    static IntentUse read(MappingReader shop, Collection<String> installed, Collection<String> own, Problems problems) {
        return shop.mapping("intents")
                .map(intents -> read(intents, new TreeSet<>(installed), new TreeSet<>(own), problems))
                .orElse(ALL);
    }

    private static IntentUse read(
            MappingReader intents, TreeSet<String> installed, TreeSet<String> own, Problems problems) {
        TreeSet<String> all = new TreeSet<>(installed);
        all.addAll(own);
        List<String> use = intents.optionalList("use", ValueTypes.word(all));
        Map<String, IntentChange> changes = new LinkedHashMap<>();
        intents.freeMappings("change").forEach((name, in) -> {
            requireKnown(name, installed, problems);
            changes.put(name.text(), IntentParts.change(in, problems));
            in.finish();
        });
        intents.finish();
        return new IntentUse(use, changes);
    }

    private static void requireKnown(YamlScalar name, TreeSet<String> names, Problems problems) {
        if (!names.contains(name.text())) {
            problems.add(
                    name.position(),
                    "there is no intent " + name.described() + " to change; expected one of " + String.join(", ", names)
                            + Nearest.hint(name.text(), names));
        }
    }
}
