package dev.tendero.runtime;

import dev.tendero.runtime.shop.EntityKinds;
import dev.tendero.runtime.shop.IntentSource;
import dev.tendero.runtime.shop.OwnEntity;
import dev.tendero.runtime.shop.ShopCheck;
import dev.tendero.runtime.shop.ShopSource;
import dev.tendero.runtime.yaml.Nearest;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlScalar;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether the values that a shop's queries bind, and the variants of its replies, are such as there are. */
final class NamesCheck implements ShopCheck {

    private static final Pattern VALUE = Pattern.compile("#\\{\\s*(\\w+)[^}]*}");
    /** What names values of its own. */
    private static final Pattern NAMING = Pattern.compile("<(foreach|bind)\\b");

    private static final List<String> OF_EVERY_TURN = List.of("shop", "text", "language", "limit");
    /** What an intent without Java answers with. */
    private static final Set<String> VARIANTS = new TreeSet<>(List.of("found", "none"));

    @Override
    public void check(ShopSource shop, Problems problems) {
        Set<String> entities = new TreeSet<>(EntityKinds.BUILT_IN);
        shop.settings().entities().stream().map(OwnEntity::name).forEach(entities::add);
        for (IntentSource intent : shop.ownIntents()) {
            Set<String> all = new TreeSet<>(entities);
            all.addAll(intent.settings().entities());
            values(intent, all, problems);
            variants(intent, problems);
        }
    }

    private static void values(IntentSource intent, Set<String> entities, Problems problems) {
        if (!(intent.tree().find("query") instanceof YamlScalar query)
                || NAMING.matcher(query.text()).find()) {
            return;
        }
        Set<String> known = new TreeSet<>(OF_EVERY_TURN);
        known.addAll(entities);
        for (MatchResult value : VALUE.matcher(query.text()).results().toList()) {
            String name = value.group(1);
            boolean isOfEntity = entities.stream().anyMatch(entity -> name.startsWith(entity + "_"));
            if (!known.contains(name) && !isOfEntity) {
                problems.add(
                        query.at(value.start()),
                        "nothing is called #{" + name + "} here; expected one of " + String.join(", ", known)
                                + Nearest.hint(name, known));
            }
        }
    }

    private static void variants(IntentSource intent, Problems problems) {
        if (intent.tree().find("reply") instanceof YamlMapping variants) {
            variants.entries().stream()
                    .map(YamlMapping.Entry::key)
                    .filter(variant -> !VARIANTS.contains(variant.text()))
                    .forEach(variant -> problems.add(
                            variant.position(),
                            "no answer has the variant " + variant.described() + "; expected one of "
                                    + String.join(", ", VARIANTS) + Nearest.hint(variant.text(), VARIANTS)));
        }
    }
}
