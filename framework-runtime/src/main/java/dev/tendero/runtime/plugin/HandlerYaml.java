package dev.tendero.runtime.plugin;

import dev.tendero.runtime.shop.EntityKinds;
import dev.tendero.runtime.shop.IntentReader;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads what lies beside a handler's class: {@code <name>.yaml}, and {@code <name>.<language>.yaml} over it. */
public final class HandlerYaml {

    private HandlerYaml() {}

    /** All handlers' intents in that language, or everything that is wrong in any of them. */
    public static Reading<List<IntentSettings>> readAll(
            Collection<FoundHandler> handlers, String language, EntityKinds kinds) {
        Problems problems = new Problems();
        List<IntentSettings> intents = new ArrayList<>();
        handlers.forEach(
                handler -> read(handler, language, kinds).orReport(problems).ifPresent(intents::add));
        return problems.orElse(List.copyOf(intents));
    }

    /** The handler's intent in that language; in its first one where it has no other. */
    public static Reading<IntentSettings> read(FoundHandler found, String language, EntityKinds kinds) {
        Problems problems = new Problems();
        Optional<IntentSettings> intent = base(found, kinds, problems);
        return intent.flatMap(base -> translated(found, base, file(found, language), kinds, problems))
                .<Reading<IntentSettings>>map(problems::orElse)
                .orElseGet(() -> new Reading.Broken<>(problems.list()));
    }

    private static Optional<IntentSettings> base(FoundHandler found, EntityKinds kinds, Problems problems) {
        String file = found.name() + ".yaml";
        String origin = file + " (" + found.origin() + ")";
        try (InputStream in = found.handler().getClass().getResourceAsStream(file)) {
            if (in == null) {
                problems.add(
                        Position.whole(origin),
                        "the file is missing; expected it as a resource beside "
                                + found.handler().getClass().getName());
                return Optional.empty();
            }
            return IntentReader.read(in, origin, kinds)
                    .orReport(problems)
                    .filter(intent -> hasTheHandlersName(intent, found, problems));
        } catch (IOException e) {
            problems.add(Position.whole(origin), "the file can't be read (" + e.getMessage() + ")");
            return Optional.empty();
        }
    }

    private static boolean hasTheHandlersName(IntentSettings intent, FoundHandler found, Problems problems) {
        if (!intent.name().equals(found.name())) {
            problems.add(
                    Position.startOf(intent.origin()),
                    "intent is \"" + intent.name() + "\"; expected the name of its handler, \"" + found.name() + "\"");
        }
        return intent.name().equals(found.name());
    }

    private static String file(FoundHandler found, String language) {
        return found.name() + "." + language + ".yaml";
    }

    private static Optional<IntentSettings> translated(
            FoundHandler found, IntentSettings base, String file, EntityKinds kinds, Problems problems) {
        try (InputStream in = found.handler().getClass().getResourceAsStream(file)) {
            return in == null
                    ? Optional.of(base)
                    : IntentReader.overlay(base, in, file + " (" + found.origin() + ")", kinds)
                            .orReport(problems);
        } catch (IOException e) {
            problems.add(Position.whole(file), "the file can't be read (" + e.getMessage() + ")");
            return Optional.empty();
        }
    }
}
