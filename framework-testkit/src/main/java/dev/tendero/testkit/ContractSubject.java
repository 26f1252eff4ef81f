package dev.tendero.testkit;

import dev.tendero.api.spi.IntentHandler;
import dev.tendero.runtime.InstalledCheck;
import dev.tendero.runtime.plugin.FoundHandler;
import dev.tendero.runtime.plugin.HandlerDiscovery;
import dev.tendero.runtime.plugin.HandlerSettings;
import dev.tendero.runtime.plugin.HandlerYaml;
import dev.tendero.runtime.shop.EntityKinds;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Problems;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A handler that is held against its contract, with a shop for each of its languages. */
final class ContractSubject implements AutoCloseable {

    private static final int AT_ONCE = 8;

    private final FoundHandler found;
    private final List<String> problems;
    private final Map<String, IntentSettings> intents = new LinkedHashMap<>();
    private final Map<String, ShopTester> shops = new LinkedHashMap<>();

    private ContractSubject(FoundHandler found, List<String> problems) {
        this.found = found;
        this.problems = problems;
    }

    /** @throws AssertionError when the handler is not installed or its files can't be read, with what is wrong */
    static ContractSubject open(IntentHandler handler, List<String> languages, Function<String, ShopBuilder> shop) {
        Problems problems = new Problems();
        Map<String, FoundHandler> installed =
                HandlerDiscovery.discover(handler.getClass().getClassLoader(), Path.of("no plugins"), problems);
        FoundHandler found = installed.get(handler.name());
        if (found == null) {
            throw new AssertionError(
                    "no service file names " + handler.getClass().getName() + "; expected it in"
                            + " META-INF/services/dev.tendero.api.spi.IntentHandler\n" + lines(problems));
        }
        Map<String, IntentSettings> intents = new LinkedHashMap<>();
        for (String language : languages) {
            HandlerYaml.read(found, language, EntityKinds.ANY)
                    .orReport(problems)
                    .ifPresent(intent -> {
                        intents.put(language, intent);
                        new InstalledCheck(Map.of(found.name(), found)).check(List.of(intent), problems);
                    });
        }
        settings(found, problems);
        ContractSubject subject = new ContractSubject(found, lines(problems));
        subject.intents.putAll(intents);
        if (problems.isEmpty()) {
            languages.forEach(language -> subject.shops.put(
                    language, shop.apply(language).use(found.name()).open()));
        }
        return subject;
    }

    private static void settings(FoundHandler found, Problems problems) {
        try {
            new HandlerSettings(Map.of(found.name(), found)).of(found.name());
        } catch (IllegalArgumentException e) {
            problems.add(Position.whole(found.origin()), String.valueOf(e.getMessage()));
        }
    }

    private static List<String> lines(Problems problems) {
        return problems.list().stream().map(Problem::toString).toList();
    }

    Class<?> installed() {
        return found.handler().getClass();
    }

    /** What is wrong in its YAML, its templates and its statements. */
    List<String> problems() {
        return problems;
    }

    IntentSettings intent(String language) {
        return Objects.requireNonNull(intents.get(language), "its YAML can't be read: " + problems);
    }

    ShopTester shop(String language) {
        return Objects.requireNonNull(shops.get(language), "its files are not right: " + problems);
    }

    List<String> sentences(String language) {
        IntentSettings intent = intent(language);
        return Stream.concat(intent.keywords().stream(), intent.examples().stream())
                .toList();
    }

    /** Fields of objects and classes that turns could leave something in. */
    static List<String> changeable(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isFinal(field.getModifiers()) && !field.isSynthetic())
                .map(Field::getName)
                .toList();
    }

    /** A sentence that is answered otherwise when many are said at the same time. */
    static Optional<String> differing(ShopTester shop, List<String> sentences) {
        List<String> alone = sentences.stream().map(each -> reply(shop, each)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<String>> together = sentences.stream()
                    .map(each -> CompletableFuture.supplyAsync(() -> reply(shop, each), threads))
                    .toList();
            return IntStream.range(0, sentences.size())
                    .filter(i -> !alone.get(i).equals(together.get(i).join()))
                    .mapToObj(sentences::get)
                    .findFirst();
        }
    }

    private static String reply(ShopTester shop, String sentence) {
        return shop.says(sentence).get().reply();
    }

    @Override
    public void close() {
        shops.values().forEach(ShopTester::close);
    }
}
