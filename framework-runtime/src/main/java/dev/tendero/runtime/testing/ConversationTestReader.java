package dev.tendero.runtime.testing;

import dev.tendero.runtime.testing.ConversationTest.Step;
import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.Reading;
import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlNode;
import dev.tendero.runtime.yaml.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads conversation tests. */
public final class ConversationTestReader {

    private static final List<String> FIELDS =
            List.of("id", "name", "brand", "category", "price", "list_price", "currency", "availability");

    private final Problems problems = new Problems();

    private ConversationTestReader() {}

    /**
     * The tests of a file, or of all {@code .yaml} files of a folder, or everything that is wrong in them.
     *
     * @param path what does not exist holds no tests
     */
    public static Reading<List<ConversationTest>> read(Path path) {
        ConversationTestReader reader = new ConversationTestReader();
        List<ConversationTest> tests = new ArrayList<>();
        reader.files(path).forEach(file -> tests.addAll(reader.file(file)));
        return reader.problems.orElse(List.copyOf(tests));
    }

    private List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Files.exists(path) ? List.of(path) : List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(Position.whole(path.toString()), "the folder can't be read (" + e.getMessage() + ")");
            return List.of();
        }
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
        List<Step> turns = in.mappings("turns").stream().map(this::step).toList();
        if (turns.isEmpty()) {
            problems.add(in.at(), "the conversation has no turns; expected what the customer says");
        }
        in.finish();
        return new ConversationTest(name, turns);
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
                in.optional("intent", ValueTypes.name()).orElse(null),
                in.optional("confidence", ValueTypes.share()).orElse(null),
                in.free("entities", ValueTypes.text()),
                products(in),
                in.list("reply", ValueTypes.text()),
                in.optionalList("suggestions", ValueTypes.text()));
        in.finish();
        return expectation;
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
