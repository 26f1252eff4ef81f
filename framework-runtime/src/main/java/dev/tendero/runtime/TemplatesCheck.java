package dev.tendero.runtime;

import dev.tendero.runtime.answer.TemplateProblem;
import dev.tendero.runtime.answer.Templates;
import dev.tendero.runtime.data.QueryScope;
import dev.tendero.runtime.data.Statements;
import dev.tendero.runtime.shop.IntentChange;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.IntentSource;
import dev.tendero.runtime.shop.ShopCheck;
import dev.tendero.runtime.shop.ShopSource;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlNode;
import dev.tendero.runtime.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a shop's own templates and those that it changes can be used, and name what there is. */
final class TemplatesCheck implements ShopCheck {

    private final Set<String> queryTables;

    TemplatesCheck(Set<String> queryTables) {
        this.queryTables = Set.copyOf(queryTables);
    }

    @Override
    public void check(ShopSource shop, Problems problems) {
        shop.ownIntents().forEach(intent -> own(intent, problems));
        shop.settings().changes().forEach((name, change) -> changed(shop.tree(), name, change, problems));
    }

    private void own(IntentSource intent, Problems problems) {
        check(intent, intent.settings(), problems);
        intent.translations().values().stream()
                .filter(translated -> !translated.equals(intent.settings()))
                .forEach(translated -> check(intent, translated, problems));
    }

    private void check(IntentSource intent, IntentSettings settings, Problems problems) {
        Templates.check(settings, Set.of(), columns(settings.query()))
                .forEach(problem -> report(intent.tree(), problem, problems));
    }

    /** The names that a query's rows have; empty where only the database knows them, or where it is wrong itself. */
    private Optional<Set<String>> columns(@Nullable String query) {
        if (query == null) {
            return Optional.of(Set.of());
        }
        return Statements.columns(query, new QueryScope("", queryTables));
    }

    /** What the installed intent's answer holds is not known here either. */
    private static void changed(YamlMapping tree, String name, IntentChange change, Problems problems) {
        IntentSettings intent = change.applyTo(new IntentSettings(
                name, "", List.of(), List.of(), List.of(), List.of(), null, Map.of(), null, List.of(), null, ""));
        Templates.check(intent, Set.of(), Optional.empty()).stream()
                .filter(TemplateProblem::broken)
                .forEach(problem -> report(tree, problem, problems, "intents", "change", name));
    }

    private static void report(YamlMapping tree, TemplateProblem problem, Problems problems, String... place) {
        List<Object> path = new ArrayList<>(Arrays.asList(place));
        if (problem.variant().equals("prompt")) {
            path.add("prompt");
        } else {
            path.add("reply");
            path.add(problem.variant());
        }
        YamlNode node = tree.find(path.toArray());
        boolean isExact = node instanceof YamlScalar text && text.isBlock();
        problems.add(
                node instanceof YamlScalar text ? text.at(problem.line(), problem.column()) : node.position(),
                (isExact ? "" : "line " + problem.line() + " of the template: ") + problem.message());
    }
}
