package dev.tendero.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tendero.api.Availability;
import dev.tendero.api.Entity;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Message;
import dev.tendero.api.Product;
import dev.tendero.api.Reply;
import dev.tendero.api.TenderoException;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.ChatEngine;
import dev.tendero.runtime.TurnReport;
import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.runtime.routing.Decision;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.understanding.Understanding;
import dev.tendero.runtime.yaml.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationTesterTest {

    private static final Expectation ANY = new Expectation(null, null, Map.of(), null, List.of(), null);

    private final Clerk clerk = new Clerk();
    private final ConversationTester tester = new ConversationTester(clerk, "demo", clerk::report, given -> "begun");

    /**
     * An expectation and what comes of it.
     *
     * @param misses each as {@code what | expected | got}
     */
    record Case(Expectation expect, String... misses) {

        @Override
        public String toString() {
            return expect + " " + Arrays.toString(misses);
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case(ANY),
                new Case(new Expectation("buscar", 0.8, Map.of(), null, List.of(), null)),
                new Case(new Expectation("saludo", null, Map.of(), null, List.of(), null), "intent | saludo | buscar"),
                new Case(new Expectation(null, 0.9, Map.of(), null, List.of(), null), "confidence | >= 0.9 | 0.80"),
                new Case(new Expectation(
                        null, null, Map.of("marca", "pilot", "precio_max", "6"), null, List.of(), null)),
                new Case(
                        new Expectation(null, null, Map.of("marca", "Bic", "color", "azul"), null, List.of(), null),
                        "entity color | azul | {marca=[Pilot], precio=[hasta 6], precio_max=[6]}",
                        "entity marca | Bic | {marca=[Pilot], precio=[hasta 6], precio_max=[6]}"),
                new Case(new Expectation(null, null, Map.of(), null, List.of("TENGO dos"), null)),
                new Case(
                        new Expectation(null, null, Map.of(), null, List.of("tres"), null),
                        "reply | text with «tres» | Tengo dos: A y B"),
                new Case(new Expectation(null, null, Map.of(), null, List.of(), null, List.of("tres"))),
                new Case(
                        new Expectation(null, null, Map.of(), null, List.of(), null, List.of("tengo DOS")),
                        "reply | text without «tengo DOS» | Tengo dos: A y B"),
                new Case(
                        new Expectation(null, null, Map.of(), null, List.of(), List.of("B", "A")),
                        "suggestions | [B, A] | [A, B]"),
                new Case(products(new ProductsExpectation(List.of("1", "2"), Map.of(), new Condition("=", "2")))),
                new Case(
                        products(new ProductsExpectation(List.of("2", "1"), Map.of(), new Condition(">", "2"))),
                        "products | [2, 1] | [1, 2]",
                        "number of products | > 2 | 2"),
                new Case(products(every("brand", "=", "Pilot"))),
                new Case(products(every("price", "<", "4")), "every product's price | < 4 | 5.50 (2)"),
                new Case(
                        products(every("list_price", ">", "0")),
                        "every product's list_price | > 0 | null (1), null (2)"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatComesIsComparedWithWhatWasExpected(Case one) {
        assertThat(tester.run(conversation(step("busco bolis", one.expect()))))
                .extracting(miss -> miss.what() + " | " + miss.expected() + " | " + miss.got())
                .containsExactly(one.misses());
    }

    @Test
    void aConditionOnEveryProductWantsOne() {
        clerk.products = List.of();

        assertThat(tester.run(conversation(step("busco bolis", products(every("brand", "=", "Pilot"))))))
                .extracting(Miss::expected, Miss::got)
                .containsExactly(tuple("at least one", "none"));
    }

    @Test
    void theTurnsOfAConversationShareASession() {
        tester.run(conversation(step("hola", ANY), step("busco bolis", ANY)));
        tester.run(conversation(step("hola", ANY)));

        assertThat(clerk.heard).containsExactly("null: hola", "s1: busco bolis", "null: hola");
    }

    @Test
    void aMissCarriesWhatHappened() {
        Miss miss = tester.run(conversation(
                        step("busco bolis", new Expectation("saludo", null, Map.of(), null, List.of(), null))))
                .getFirst();

        assertThat(miss.turn()).isSameAs(clerk.report());
    }

    @Test
    void anErrorEndsTheConversation() {
        List<Miss> misses = tester.run(conversation(step("error", ANY), step("hola", ANY)));

        assertThat(misses).extracting(Miss::got).containsExactly("error: the plugin broke");
        assertThat(clerk.heard).containsExactly("null: error");
    }

    private static Expectation products(ProductsExpectation products) {
        return new Expectation(null, null, Map.of(), products, List.of(), null);
    }

    private static ProductsExpectation every(String field, String sign, String wanted) {
        return new ProductsExpectation(null, Map.of(field, new Condition(sign, wanted)), null);
    }

    private static ConversationTest conversation(ConversationTest.Step... steps) {
        return new ConversationTest("test", null, List.of(steps), new Position("a.yaml", 1, 1));
    }

    private static ConversationTest.Step step(String say, Expectation expect) {
        return new ConversationTest.Step(say, new Position("a.yaml", 1, 1), expect);
    }

    /** Always says the same, and notes what it heard. */
    private static final class Clerk implements ChatEngine {

        private final List<String> heard = new ArrayList<>();
        private List<Product> products = List.of(product("1", "3.20"), product("2", "5.50"));
        private int sessions;
        private TurnReport report;

        @Override
        public Reply reply(Message message, ReplySink sink) {
            heard.add(message.sessionId() + ": " + message.text());
            if (message.text().equals("error")) {
                throw new TenderoException(ErrorCode.PLUGIN_FAILED, "the plugin broke");
            }
            String session = message.sessionId() == null ? "s" + ++sessions : message.sessionId();
            Reply reply = new Reply(
                    session,
                    "m",
                    1,
                    "Tengo dos: A y B",
                    "buscar",
                    0.8,
                    List.of(
                            Entity.of("marca", "Pilot", 0, 5),
                            Entity.of("precio", "hasta 6", 6, 13).withParts(Map.of("max", new BigDecimal("6")))),
                    products,
                    List.of("A", "B"),
                    Reply.Source.TEMPLATE,
                    1);
            report = report(message.text(), reply);
            return reply;
        }

        TurnReport report() {
            return report;
        }

        private static TurnReport report(String text, Reply reply) {
            return new TurnReport(
                    "demo",
                    new Understanding(new Utterance(text, "es", List.of()), List.of(), 0.4, List.of(), ""),
                    new Decision(new Route.ToHandler("buscar", 0.8, false), null),
                    List.of(),
                    reply,
                    "found",
                    new TurnReport.Timings(1, 0, 1, 1, 1),
                    null,
                    null);
        }

        private static Product product(String id, String price) {
            return new Product(
                    Long.parseLong(id),
                    id,
                    "Bolígrafo " + id,
                    "Pilot",
                    "Bolígrafos",
                    new BigDecimal(price),
                    null,
                    "EUR",
                    Availability.IN_STOCK,
                    null,
                    null);
        }
    }
}
