package dev.tendero.runtime;

import dev.tendero.runtime.answer.TemplateProblem;
import dev.tendero.runtime.answer.Templates;
import dev.tendero.runtime.shop.IntentChange;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.IntentSource;
import dev.tendero.runtime.shop.ShopCheck;
import dev.tendero.runtime.shop.ShopSource;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a shop's own templates and those that it changes can be used, and name what there is. */
public final class TemplatesCheck implements ShopCheck {

    @Override
    public void check(ShopSource shop, Problems problems) {
        shop.ownIntents().forEach(intent -> own(intent, problems));
        shop.settings().changes().forEach((name, change) -> changed(shop.tree(), name, change, problems));
    }

    /** The columns of a query are not known here, so with one every name may stand. */
    private static void own(IntentSource intent, Problems problems) {
        boolean hasRows = intent.settings().query() != null;
        Templates.check(intent.settings(), Set.of()).stream()
                .filter(problem -> problem.broken() || !hasRows)
                .forEach(problem -> report(intent.tree(), problem, problems));
    }

    /** What the installed intent's answer holds is not known here either. */
    private static void changed(YamlMapping tree, String name, IntentChange change, Problems problems) {
        IntentSettings intent = change.applyTo(new IntentSettings(
                name, "", List.of(), List.of(), List.of(), List.of(), null, Map.of(), null, List.of(), ""));
        Templates.check(intent, Set.of()).stream()
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
        Position at = tree.at(path.toArray());
        problems.add(at, "line " + problem.line() + " of the template: " + problem.message());
    }
}
