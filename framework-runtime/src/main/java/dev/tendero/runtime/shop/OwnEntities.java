package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.ValueTypes;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlNode;
import dev.tendero.runtime.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code entities} of a shop. */
final class OwnEntities {

    private static final String EXPECTED = "a list of values, or one of \"values\", \"pattern\" and \"query\"";
    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Problems problems;
    private final String origin;
    private final List<OwnEntity> found = new ArrayList<>();

    private OwnEntities(Problems problems, String origin) {
        this.problems = problems;
        this.origin = origin;
    }

    /** @param taken the kinds that there are without the shop */
    static List<OwnEntity> read(YamlMapping shop, Set<String> taken, Problems problems) {
        OwnEntities entities = new OwnEntities(problems, shop.position().file());
        new MappingReader(shop, problems)
                .mapping("entities")
                .ifPresent(in -> in.keys().forEach(name -> {
                    if (ValueTypes.name().parse(name.text()).isEmpty()) {
                        problems.add(name.position(), ValueTypes.name().complaint("an entity's name", name.text()));
                    } else if (taken.contains(name.text())) {
                        problems.add(
                                name.position(),
                                "there is an entity " + name.described() + " already; expected another name");
                    } else {
                        entities.read(name.text(), in);
                    }
                }));
        return List.copyOf(entities.found);
    }

    private void read(String name, MappingReader in) {
        YamlNode node = in.value(name).orElseThrow();
        switch (node) {
            case YamlSequence list -> found.add(new OwnEntity.Listed(name, plain(in.list(name, ValueTypes.text()))));
            case YamlMapping parts -> mapping(name, parts);
            default -> problems.add(node.position(), name + " is " + node.described() + "; expected " + EXPECTED);
        }
    }

    private void mapping(String name, YamlMapping parts) {
        MappingReader in = new MappingReader(parts, problems);
        Map<String, List<String>> values = values(in);
        Optional<String> pattern = in.optional("pattern", IntentParts.REGEX);
        Optional<String> query = in.optional("query", ValueTypes.text());
        in.finish();
        if (parts.entries().size() != 1) {
            problems.add(parts.position(), name + " is found in several ways or in none; expected " + EXPECTED);
            return;
        }
        pattern.ifPresent(regex -> found.add(new OwnEntity.Formed(name, Pattern.compile(regex, CASELESS))));
        query.ifPresent(sql -> found.add(new OwnEntity.Queried(name, sql, origin)));
        if (in.has("values")) {
            found.add(new OwnEntity.Listed(name, values));
        }
    }

    private Map<String, List<String>> values(MappingReader in) {
        if (!(in.value("values").orElse(null) instanceof YamlMapping)) {
            return plain(in.list("values", ValueTypes.text()));
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        in.mapping("values")
                .ifPresent(words -> words.keys()
                        .forEach(value -> values.put(value.text(), words.list(value.text(), ValueTypes.text()))));
        return values;
    }

    private static Map<String, List<String>> plain(List<String> values) {
        Map<String, List<String>> plain = new LinkedHashMap<>();
        values.forEach(value -> plain.put(value, List.of()));
        return plain;
    }
}
