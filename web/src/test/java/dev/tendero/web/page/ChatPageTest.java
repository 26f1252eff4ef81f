package dev.tendero.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.tendero.api.Reply;
import dev.tendero.runtime.conversation.Thumb;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a customer sees and does on the page. */
class ChatPageTest extends PageScene {

    ChatPageTest(Browser browser) {
        super(browser);
    }

    @Test
    void aMessageIsAnsweredWithCards() {
        customer.say("linterna");

        assertThat(customer.lastTurn().locator(".mine .said")).hasText("Tú: linterna");
        assertThat(customer.lastTurn().locator(".theirs .said")).hasText("Asistente: Tengo esto. ¿Te sirve?");
        assertThat(customer.page.locator(".card")).hasCount(2);
        var first = customer.page.locator(".card").first();
        assertThat(first.locator(".name")).hasText("Linterna frontal Faro");
        assertThat(first.locator(".about")).containsText("Lumbre");
        assertThat(first.locator(".price strong")).hasText("24,90\u00a0€");
        assertThat(first.locator(".price s")).hasText("29,90\u00a0€");
        assertThat(first.locator(".stock")).hasText("Agotado");
        assertThat(first.locator(".picture.loaded img")).isVisible();
        assertThat(customer.page.locator(".log > .turns > .turn > .chips button"))
                .hasText(new String[] {"¿Algo más barato?", "Categorías"});
        customer.isContent();
    }

    @Test
    void aSuggestionIsAsked() {
        customer.say("linterna");
        customer.button("Categorías").click();
        assertThat(customer.turns()).hasCount(2);
        assertThat(customer.lastTurn().locator(".mine .said")).containsText("Categorías");
        assertThat(customer.input()).isFocused();
    }

    @Test
    void anAnswerIsShownAsItIsWordedAndReadOutOnce() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch begin = new CountDownLatch(1);
        server.engine().wording = (text, sink) -> {
            await(begin);
            sink.text("Tengo ");
            await(goOn);
            sink.text("esto.");
        };
        customer.type("linterna");
        assertThat(customer.page.locator(".live .dots")).isVisible();
        begin.countDown();
        assertThat(customer.page.locator(".live .said")).hasText("Tengo");
        assertThat(customer.page.locator("[role=status][aria-live=polite]")).isEmpty();
        goOn.countDown();
        assertThat(customer.turns()).hasCount(1);
        assertThat(customer.page.locator(".live")).hasCount(0);
        assertThat(customer.page.locator("[role=status][aria-live=polite]"))
                .hasText("Asistente: Tengo esto. ¿Te sirve? 2 productos.");
        customer.isContent();
    }

    @Test
    void aComparisonIsATable() {
        server.engine().change = reply -> with(reply, "comparar_precios", "Compara:", Reply.Source.TEMPLATE);
        customer.say("linterna");

        assertThat(customer.page.locator("table thead th .name"))
                .hasText(new String[] {"Linterna frontal Faro", "Linterna de bolsillo Luci"});
        assertThat(customer.page.locator("tbody tr").first().locator("td").nth(1))
                .containsText("El más barato");
        customer.isContent();
    }

    private static Reply with(Reply reply, String intent, String text, Reply.Source source) {
        return new Reply(
                reply.sessionId(),
                reply.messageId(),
                reply.seq(),
                text,
                intent,
                reply.confidence(),
                reply.entities(),
                reply.products(),
                reply.suggestions(),
                source,
                reply.latencyMs());
    }

    @Test
    void linesThatTheCardsSayAreNotSaidTwice() {
        server.engine().change = reply -> with(
                reply,
                "buscar_producto",
                "Esto tengo:\n1. Linterna frontal Faro: 24,90 €\n2. Otra cosa: 3 €",
                Reply.Source.TEMPLATE);
        customer.say("linterna");
        assertThat(customer.lastTurn().locator(".theirs .said")).containsText("2. Otra cosa");
        assertThat(customer.lastTurn().locator(".theirs .said")).not().containsText("Linterna frontal Faro");
    }

    @Test
    void aModelsWordsMayBeMarkedUpATemplatesAreNot() {
        UnaryOperator<Reply> words = reply -> with(
                reply,
                "saludo",
                "Son **dos** y *una*:\n- [aquí](https://shop.example/a)\n- [no](javascript:alert(1))\n- snake_case_name",
                Reply.Source.MODEL);
        server.engine().change = words;
        customer.say("hola");
        var said = customer.lastTurn().locator(".theirs .said");
        assertThat(said.locator("strong")).hasText("dos");
        assertThat(said.locator("em")).hasText("una");
        assertThat(said.locator("li")).hasText(new String[] {"aquí", "[no](javascript:alert(1))", "snake_case_name"});
        assertThat(said.locator("a")).hasCount(1);
        assertThat(said.locator("a")).hasAttribute("href", "https://shop.example/a");
        assertThat(said.locator("a")).hasAttribute("rel", "noopener noreferrer nofollow");

        server.engine().change = reply -> with(reply, "saludo", "**tal cual**", Reply.Source.TEMPLATE);
        customer.say("hola");
        assertThat(customer.lastTurn().locator(".theirs .said")).hasText("Asistente: **tal cual**");
    }

    @Test
    void startingOverCanBeUndone() {
        customer.say("hola");
        customer.button("Empezar de nuevo").click();
        assertThat(customer.turns()).hasCount(0);
        assertThat(customer.page.locator(".hello .chip")).isVisible();
        customer.button("Deshacer").click();
        assertThat(customer.page.locator(".hello")).isHidden();
        assertThat(customer.turns()).hasCount(1);
        customer.button("Empezar de nuevo").click();
        customer.say("linterna");
        assertThat(customer.turns()).hasCount(1);
        assertThat(customer.page.getByText("Deshacer")).hasCount(0);
    }

    @Test
    void theConversationCanBeDownloadedAndAnAnswerCopied() throws IOException {
        customer.say("linterna");
        Download download = customer.page.waitForDownload(
                () -> customer.button("Descargar la conversación").click());
        assertThat(download.suggestedFilename()).matches("chat-\\d{4}-\\d\\d-\\d\\d\\.txt");
        assertThat(Files.readString(download.path())).contains("Tú: linterna\nAsistente: Tengo esto. ¿Te sirve?");
        customer.context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        customer.button("Copiar").click();
        assertThat(customer.page.evaluate("navigator.clipboard.readText()")).isEqualTo("Tengo esto. ¿Te sirve?");
        customer.isContent();
    }

    @Test
    void aPictureThatFailsIsDrawn() {
        customer.context.route(
                java.util.regex.Pattern.compile("https://img\\.example/.*"), com.microsoft.playwright.Route::abort);
        customer.say("linterna");
        assertThat(customer.page.locator(".card .picture .drawn").first()).isVisible();
        assertThat(customer.page.locator(".card img")).hasCount(0);
        customer.isContent("Failed to load resource");
    }

    @Test
    void theShopsColoursAndTheDevicesDarkAreWorn() {
        String accent = "getComputedStyle(document.querySelector('tendero-chat').shadowRoot.querySelector('.send'))"
                + ".backgroundColor";
        assertThat(customer.input()).isVisible();
        assertThat(customer.page.evaluate(accent)).isEqualTo("rgb(181, 84, 28)");
        String paper = "getComputedStyle(document.querySelector('tendero-chat').shadowRoot.querySelector('.panel'))"
                + ".backgroundColor";
        assertThat(customer.page.evaluate(paper)).isEqualTo("rgb(255, 255, 255)");
        customer.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(customer.page.evaluate(paper)).isEqualTo("rgb(23, 24, 28)");
    }

    @Test
    void whoWantsNoMotionHasNone() {
        customer.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        customer.say("linterna");
        assertThat(customer.page.locator(".fresh .theirs")).hasCSS("animation-name", "none");
        customer.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        assertThat(customer.page.locator(".fresh .theirs")).hasCSS("animation-name", "appear");
    }

    @Test
    void thumbsAreKept() {
        customer.say("linterna");
        customer.button("No me ha servido").click();
        assertThat(customer.button("No me ha servido")).hasAttribute("aria-pressed", "true");
        customer.button("Me ha servido").first().click();
        Awaitility.await().untilAsserted(() -> assertThat(server.thumbs()).containsExactly(Thumb.UP));
        customer.page.reload();
        assertThat(customer.button("Me ha servido").first()).hasAttribute("aria-pressed", "true");
        assertThat(customer.button("No me ha servido")).hasAttribute("aria-pressed", "false");
        customer.isContent();
    }

    @Test
    void whatWasStreamedOfAReplyThatDoesNotCountIsForgotten() {
        CountDownLatch goOn = new CountDownLatch(1);
        server.engine().wording = (text, sink) -> {
            sink.text("Un unicornio a 3 €.");
            await(goOn);
            sink.restart();
            sink.text("Tengo esto.");
        };
        customer.type("linterna");
        assertThat(customer.page.locator(".live .said")).hasText("Un unicornio a 3 €.");
        goOn.countDown();
        assertThat(customer.turns()).hasCount(1);
        assertThat(customer.page.getByText("unicornio")).hasCount(0);
        customer.isContent();
    }
}
