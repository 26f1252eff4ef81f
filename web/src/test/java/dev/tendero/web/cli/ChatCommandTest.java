package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.answer.FakeProvider;
import dev.tendero.web.RunningServer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChatCommandTest {

    private static Stationer shop;

    private final InputStream before = System.in;

    @BeforeAll
    static void open() {
        shop = Stationer.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @AfterEach
    void back() {
        System.setIn(before);
    }

    @Test
    void aPipeIsAnsweredLineByLine() {
        Run run = chat("hola", "", "busco bolígrafos");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("¡Hola!")
                .contains("Papelería Tres Plumas")
                .doesNotContain("\u001B", "/help", "> ");
        assertThat(run.out().lines())
                .anySatisfy(line -> assertThat(line).matches("  \\d  Bolígrafo Pilot G-2 azul +3,20\\h€"))
                .anySatisfy(line -> assertThat(line).matches("\\[.* · .*]"));
    }

    @Test
    void nothingIsCutInAPipe() {
        assertThat(chat("quiero un cuaderno").out())
                .contains("Cuaderno Oxford A4 de tapa dura con ciento veinte hojas de cuadrícula y cinta roja");
    }

    @Test
    void whyTellsHowTheAnswerCameAbout() {
        assertThat(chat("busco un boli Pilot de menos de 3 €", "/why").out())
                .containsSubsequence(
                        "words\n",
                        "busco/busc",
                        "intents\n",
                        "buscar_producto",
                        "→ buscar_producto",
                        "entities\n",
                        "marca",
                        "Pilot",
                        "precio",
                        "{max=3}",
                        "queries\n",
                        "search: 1 row in ",
                        "brands [Pilot]",
                        "up to 3",
                        "buscar_producto.por_clave: 1 row in ",
                        "WHERE shop = 'papeleria' AND product_key IN ( ",
                        "answer\n",
                        "by buscar_producto with ",
                        "worded by the template",
                        "times\n",
                        "understanding ",
                        " ms, record ");
    }

    @Test
    void whyTellsWhatAModelChose() {
        try (FakeProvider provider = FakeProvider.start(new FakeProvider.Says("{\"intent\": \"ayuda\"}"))) {
            shop.config()
                    .file("tendero.yaml", Stationer.settings(shop.database()) + """
                    routing: {model: true, model_time: 3s}
                    models: [{provider: openai, model: small, base_url: "%s", timeout: 3s}]
                    """.formatted(provider.openAiUrl()));

            assertThat(chat("me duele mucho la cabeza hoy", "/why").out())
                    .containsSubsequence(
                            "→ ayuda",
                            "a model was asked: it chose ayuda; the confidence is that of the shop's own understanding",
                            "by ayuda with 0.",
                            "choosing ");
        } finally {
            shop.config().file("tendero.yaml", Stationer.settings(shop.database()));
        }
    }

    @Test
    void aNewConversationHasForgottenTheOld() {
        String out = chat("busco bolígrafos Pilot", "/new", "/why", "háblame del segundo")
                .out();

        assertThat(out).contains("a new conversation", "nothing was said yet");
        assertThat(out.substring(out.indexOf("a new conversation"))).doesNotContain("Pilot V5");
    }

    @Test
    void theConversationGoesOnOtherwise() {
        assertThat(chat("busco bolígrafos Pilot", "cuéntame más del segundo").out())
                .containsSubsequence("Pilot V5", "Pilot V5");
    }

    @Test
    void commandsAreExplainedAndEndIt() {
        String out = chat("/help", "/what now", "/exit", "hola").out();

        assertThat(out)
                .contains("/why   how the last answer came about")
                .contains("there is no command /what; there are /why, /new, /help and /exit")
                .doesNotContain("Hola");
    }

    @Test
    void aMessageThatIsTooLongIsSaidAndTheChatGoesOn() {
        assertThat(chat("a".repeat(3000), "hola").out())
                .contains("tendero: the message has 3000 characters; expected at most 2000", "¡Hola!");
    }

    @Test
    void anUnknownShopIsSaid() {
        Run run =
                Run.of("chat", "--shop", "panaderia", "--config", shop.config().path());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("panaderia", "papeleria");
    }

    @Test
    void mayRunBesideAServer() {
        try (RunningServer server = RunningServer.start(shop.config(), shop.database())) {
            long before = server.number("SELECT COUNT(*) FROM turn");

            assertThat(chat("hola").code()).isZero();

            assertThat(server.number("SELECT COUNT(*) FROM turn")).isEqualTo(before + 1);
        }
    }

    private static Run chat(String... lines) {
        System.setIn(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        return Run.of("chat", "--config", shop.config().path());
    }
}
