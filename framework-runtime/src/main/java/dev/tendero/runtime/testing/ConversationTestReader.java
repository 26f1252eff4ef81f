package dev.tendero.runtime.testing;

import dev.tendero.runtime.shop.YamlFolder;
import dev.tendero.runtime.testing.ConversationTest.Given;
import dev.tendero.runtime.testing.ConversationTest.Step;
import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Nearest;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.Reading;
import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlNode;
import dev.tendero.runtime.yaml.YamlSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads conversation tests. */
public final class ConversationTestReader {

    private static final List<String> FIELDS =
            List.of("id", "name", "brand", "category", "price", "list_price", "currency", "availability");

    private final Problems problems = new Problems();
    private final Known known;

    private ConversationTestReader(Known known) {
        this.known = known;
    }

    /**
     * What a shop has that tests can name.
     *
     * @param intents empty where they are not known
     * @param entities empty where they are not known
     */
    public record Known(Set<String> intents, Set<String> entities) {

        /** Whatever has the form of a name. */
        public static final Known ANY = new Known(Set.of(), Set.of());

        public Known {
            intents = Set.copyOf(intents);
            entities = Set.copyOf(entities);
        }

        private ValueType<String> intent() {
            return intents.isEmpty() ? ValueTypes.name() : ValueTypes.word(new TreeSet<>(intents));
        }

        /** An entity, or a part of one: {@code precio_max}. */
        private boolean hasEntity(String name) {
            return entities.isEmpty()
                    || entities.stream().anyMatch(entity -> name.equals(entity) || name.startsWith(entity + "_"));
        }
    }

    /**
     * The tests of a file, or of all {@code .yaml} files of a folder, or everything that is wrong in them.
     *
     * @param path what does not exist holds no tests
     */
    public static Reading<List<ConversationTest>> read(Path path) {
        return read(path, Known.ANY);
    }

    /** As {@link #read(Path)}; names that the shop does not know are wrong. */
    public static Reading<List<ConversationTest>> read(Path path, Known known) {
        ConversationTestReader reader = new ConversationTestReader(known);
        List<ConversationTest> tests = new ArrayList<>();
        boolean isFile =
                Files.isRegularFile(path) && !path.getFileName().toString().equals("tests");
        List<Path> files = isFile ? List.of(path) : YamlFolder.files(path, reader.problems);
        files.forEach(file -> tests.addAll(reader.file(file)));
        return reader.problems.orElse(List.copyOf(tests));
    }

    private List<ConversationTest> file(Path file) {
        Optional<YamlMapping> tree = YamlSource.read(file, problems);
        if (tree.isEmpty()) {
            return List.of();
        }
        MappingReader in = new MappingReader(tree.get(), problems);
        if (!in.has("tests")) {
            problems.add(in.at(), "the key \"tests\" is missing; expected a list of conversations");
        }
        List<ConversationTest> tests =
                in.mappings("tests").stream().map(this::test).toList();
        in.finish();
        return tests;
    }

    private ConversationTest test(MappingReader in) {
        String name = in.required("name", ValueTypes.text(), "");
        Given given = in.mapping("given").map(this::given).orElse(null);
        List<Step> turns = in.mappings("turns").stream().map(this::step).toList();
        if (turns.isEmpty()) {
            problems.add(in.at(), "the conversation has no turns; expected what the customer says");
        }
        in.finish();
        return new ConversationTest(name, given, turns, in.at("name"));
    }

    private Given given(MappingReader in) {
        Given given = new Given(
                in.optional("intent", known.intent()).orElse(null),
                entities(in, "slots"),
                in.list("shown", ValueTypes.text()),
                in.at());
        in.finish();
        return given;
    }

    private Step step(MappingReader in) {
        String say = in.required("say", ValueTypes.text(), "");
        Expectation expect = in.mapping("expect")
                .map(this::expectation)
                .orElseGet(() -> new Expectation(null, null, Map.of(), null, List.of(), null));
        in.finish();
        return new Step(say, in.at("say"), expect);
    }

    private Expectation expectation(MappingReader in) {
        Expectation expectation = new Expectation(
                in.optional("intent", known.intent()).orElse(null),
                in.optional("confidence", ValueTypes.share()).orElse(null),
                entities(in, "entities"),
                products(in),
                in.list("reply", ValueTypes.text()),
                in.optionalList("suggestions", ValueTypes.text()),
                in.list("reply_not", ValueTypes.text()));
        in.finish();
        return expectation;
    }

    private Map<String, String> entities(MappingReader in, String key) {
        in.mapping("entities")
                .ifPresent(found -> found.keys().stream()
                        .filter(name -> !known.hasEntity(name.text()))
                        .forEach(name -> problems.add(
                                name.position(),
                                "there is no entity " + name.described() + "; expected one of "
                                        + String.join(", ", new TreeSet<>(known.entities()))
                                        + Nearest.hint(name.text(), known.entities()))));
        return in.free(key, ValueTypes.text());
    }

    /** A list of ids, or what holds of the products. */
    private @Nullable ProductsExpectation products(MappingReader in) {
        Optional<YamlNode> node = in.value("products");
        if (node.isEmpty()) {
            return null;
        }
        if (node.get() instanceof YamlMapping) {
            return in.mapping("products").map(this::conditions).orElse(null);
        }
        return new ProductsExpectation(in.list("products", ValueTypes.text()), Map.of(), null);
    }

    private ProductsExpectation conditions(MappingReader in) {
        ProductsExpectation expectation = new ProductsExpectation(
                in.optionalList("ids", ValueTypes.text()),
                in.mapping("every").map(this::every).orElse(Map.of()),
                in.optional("count", Condition.type()).orElse(null));
        in.finish();
        return expectation;
    }

    private Map<String, Condition> every(MappingReader in) {
        ValueType<Condition> type = Condition.type();
        Map<String, Condition> every = new LinkedHashMap<>();
        FIELDS.forEach(field -> in.optional(field, type).ifPresent(condition -> every.put(field, condition)));
        in.finish();
        return every;
    }
}
