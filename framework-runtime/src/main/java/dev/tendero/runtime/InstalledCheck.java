package dev.tendero.runtime;

import dev.tendero.api.TenderoException;
import dev.tendero.runtime.answer.TemplateProblem;
import dev.tendero.runtime.answer.Templates;
import dev.tendero.runtime.data.Statements;
import dev.tendero.runtime.plugin.FoundHandler;
import dev.tendero.runtime.plugin.HandlerStatements;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the templates and statements of installed intents are such as are taken in; each is looked at once. */
public final class InstalledCheck {

    private final Map<String, FoundHandler> handlers;
    private final Set<String> checked = new HashSet<>();

    public InstalledCheck(Map<String, FoundHandler> handlers) {
        this.handlers = handlers;
    }

    /** @param intents as one language has them */
    public void check(List<IntentSettings> intents, Problems problems) {
        for (IntentSettings intent : intents) {
            FoundHandler found = handlers.get(intent.name());
            if (found != null && checked.add(intent.name())) {
                templates(intent, problems);
                statements(found, intent, problems);
            }
        }
    }

    /** The names that the intent's answer gives are not known here. */
    private static void templates(IntentSettings intent, Problems problems) {
        Templates.check(intent, Set.of(), Optional.empty()).stream()
                .filter(TemplateProblem::broken)
                .forEach(problem -> problems.add(
                        Position.whole(intent.origin()),
                        problem.variant() + ", line " + problem.line() + " of the template: " + problem.message()));
    }

    private static void statements(FoundHandler found, IntentSettings intent, Problems problems) {
        try {
            HandlerStatements.map(
                    found, intent.query(), Statements.withoutDatabase().registry());
        } catch (TenderoException e) {
            problems.add(Position.whole(found.origin()), String.valueOf(e.getMessage()));
        }
    }
}
