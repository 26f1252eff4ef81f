package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.Reading;
import dev.tendero.runtime.yaml.ValueTypes;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an intent's YAML: a plugin's resource, or a file in a shop's {@code intents/} folder. */
public final class IntentReader {

    private IntentReader() {}

    /** As {@link #read(InputStream, String, EntityKinds)}, with any kinds of entities. */
    public static Reading<IntentSettings> read(InputStream in, String origin) {
        return read(in, origin, EntityKinds.ANY);
    }

    /**
     * Reads an intent; the stream stays open.
     *
     * @param origin the file, as the user would name it
     * @param kinds the entities that there are
     */
    public static Reading<IntentSettings> read(InputStream in, String origin, EntityKinds kinds) {
        Problems problems = new Problems();
        Optional<IntentSettings> intent =
                tree(in, origin, problems).flatMap(tree -> intent(tree, origin, kinds, problems));
        return intent.<Reading<IntentSettings>>map(problems::orElse)
                .orElseGet(() -> new Reading.Broken<>(problems.list()));
    }

    /** The intent in another language: what the stream gives replaces, all else stays. The stream stays open. */
    public static Reading<IntentSettings> overlay(
            IntentSettings base, InputStream in, String origin, EntityKinds kinds) {
        Problems problems = new Problems();
        IntentSettings intent = tree(in, origin, problems)
                .map(tree -> overlay(base, tree, kinds, problems))
                .orElse(base);
        return problems.orElse(intent);
    }

    /** Empty when the intent is of no use to go on with; its problems may be more than that. */
    static Optional<IntentSettings> intent(YamlMapping tree, String origin, EntityKinds kinds, Problems problems) {
        int before = problems.count();
        MappingReader in = new MappingReader(tree, problems);
        String name = in.required("intent", ValueTypes.name(), "");
        IntentChange parts = IntentParts.read(in, problems);
        IntentSettings intent = parts.applyTo(empty(name, in, origin, kinds));
        requireReply(in, problems);
        requireWayIn(intent, in, problems);
        in.finish();
        return problems.count() == before ? Optional.of(intent) : Optional.empty();
    }

    static IntentSettings overlay(IntentSettings base, YamlMapping tree, EntityKinds kinds, Problems problems) {
        MappingReader in = new MappingReader(tree, problems);
        in.optional("intent", ValueTypes.name())
                .filter(name -> !name.equals(base.name()))
                .ifPresent(name -> problems.add(
                        in.at("intent"),
                        "intent is \"" + name + "\"; expected \"" + base.name()
                                + "\", as in the file that this one translates"));
        IntentSettings changed = IntentParts.read(in, problems).applyTo(base);
        IntentSettings own = empty(base.name(), in, base.origin(), kinds);
        in.finish();
        return new IntentSettings(
                changed.name(),
                changed.description(),
                changed.keywords(),
                changed.patterns(),
                changed.examples(),
                in.has("entities") ? own.entities() : changed.entities(),
                own.query() == null ? changed.query() : own.query(),
                changed.replies(),
                changed.prompt(),
                changed.suggestions(),
                changed.threshold(),
                in.has("slots") ? own.slots() : changed.slots(),
                changed.origin());
    }

    private static Optional<YamlMapping> tree(InputStream in, String origin, Problems problems) {
        try {
            return YamlSource.read(in, origin, problems);
        } catch (IOException e) {
            problems.add(Position.startOf(origin), "the file can't be read (" + e.getMessage() + ")");
            return Optional.empty();
        }
    }

    /** The intent with what no shop can change: its name, entities, slots and query. */
    private static IntentSettings empty(String name, MappingReader in, String origin, EntityKinds kinds) {
        List<String> entities = in.list("entities", kinds.type());
        String query = in.optional("query", ValueTypes.text()).orElse(null);
        return new IntentSettings(
                name,
                "",
                List.of(),
                List.of(),
                List.of(),
                entities,
                query,
                Map.of(),
                null,
                List.of(),
                null,
                SlotRules.read(in, entities),
                origin);
    }

    private static void requireReply(MappingReader in, Problems problems) {
        if (!in.has("reply")) {
            problems.add(in.at(), "the key \"reply\" is missing; expected the text of the answer");
        }
    }

    private static void requireWayIn(IntentSettings intent, MappingReader in, Problems problems) {
        boolean chosen = in.has("keywords") || in.has("patterns") || in.has("examples");
        if (!chosen && !intent.name().equals(ShopSettings.FALLBACK)) {
            problems.add(
                    in.at("intent"),
                    "nothing leads a customer to this intent; expected keywords, examples or patterns");
        }
    }
}
