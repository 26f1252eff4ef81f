package dev.tendero.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.tendero.api.spi.IntentHandler;
import dev.tendero.runtime.shop.IntentSettings;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every handler has to hold. Extend it, name the handler, and its tests run with yours:
 *
 * <p>{@snippet : class GangaContractTest extends IntentHandlerContract { @Override protected IntentHandler handler() {
 * return new Ganga(); } } }
 *
 * <p>The handler is tried with its own keywords and examples, in each language, in a shop where it is the only intent
 * besides the fallback.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class IntentHandlerContract {

    private @Nullable ContractSubject subject;

    /** The handler, as {@link java.util.ServiceLoader} would make it. */
    protected abstract IntentHandler handler();

    /**
     * The shop that it is tried in. Override it to add the tables that the handler reads, or what it needs set.
     *
     * @param language es, en or pt
     */
    protected ShopBuilder shop(String language) {
        return ShopTester.shop(language, "EUR")
                .product("C-1", "Pilot G-2", "Pilot", "Papelería > Bolígrafos", "3.20")
                .product("C-2", "Bic Cristal", "Bic", "Papelería > Bolígrafos", "0.45")
                .product("C-3", "Oxford A4", "Oxford", "Papelería > Cuadernos", "6.95");
    }

    /** The languages that its YAML is for: its first, and those of {@code <name>.<language>.yaml}. */
    protected List<String> languages() {
        return List.of("es");
    }

    /** The longest that an answer may take. */
    protected Duration limit() {
        return Duration.ofSeconds(5);
    }

    @BeforeAll
    final void openShops() {
        subject = ContractSubject.open(handler(), languages(), language -> shop(language));
    }

    @AfterAll
    final void closeShops() {
        if (subject != null) {
            subject.close();
        }
    }

    @Test
    void hasAPublicConstructorWithoutArguments() throws NoSuchMethodException {
        Class<?> type = handler().getClass();
        assertTrue(Modifier.isPublic(type.getModifiers()), type + " is not public; expected a public class");
        assertTrue(
                Modifier.isPublic(type.getDeclaredConstructor().getModifiers()),
                type + "'s constructor without arguments is not public");
    }

    @Test
    void aServiceFileNamesIt() {
        assertEquals(
                handler().getClass(),
                subject().installed(),
                "META-INF/services/dev.tendero.api.spi.IntentHandler has to name the handler's class");
    }

    @Test
    void itsFilesAreRight() {
        List<String> problems = subject().problems();
        assertTrue(problems.isEmpty(), () -> String.join("\n", problems));
    }

    @Test
    void keepsNothingBetweenTurns() {
        List<String> fields = ContractSubject.changeable(handler().getClass());
        assertTrue(
                fields.isEmpty(),
                () -> "the handler has fields that can change: " + fields + "; a handler keeps nothing between turns");
    }

    @Test
    void answersItsKeywordsAndExamplesInTime() {
        languages()
                .forEach(language -> subject().sentences(language).forEach(sentence -> {
                    Said said = subject().shop(language).says(sentence).answered();
                    assertTrue(!said.get().reply().isBlank(), "said " + sentence + ", and nothing was replied");
                    assertTrue(
                            said.get().latencyMs() <= limit().toMillis(),
                            "said " + sentence + ", and the answer took "
                                    + said.get().latencyMs() + " ms; expected at most " + limit().toMillis());
                }));
    }

    @Test
    void itsExamplesLeadToIt() {
        String name = handler().name();
        for (String language : languages()) {
            IntentSettings intent = subject().intent(language);
            List<String> astray = intent.examples().stream()
                    .filter(each ->
                            !subject().shop(language).says(each).get().intent().equals(name))
                    .toList();
            assertTrue(astray.isEmpty(), () -> "these examples are not understood (" + language + "): " + astray);
        }
    }

    @Test
    void answersTheSameWhoeverElseAsks() {
        for (String language : languages()) {
            ContractSubject.differing(subject().shop(language), subject().sentences(language))
                    .ifPresent(sentence ->
                            fail("said " + sentence + ", and the replies differ when many ask at the same time"));
        }
    }

    private ContractSubject subject() {
        return Objects.requireNonNull(subject);
    }
}
