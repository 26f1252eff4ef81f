package dev.tendero.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.web.http.InMemoryServer;
import dev.tendero.web.socket.SocketLimits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the page makes of lines that break, of other tabs, and of a server that refuses. */
class ChatLineTest extends PageScene {

    ChatLineTest(Browser browser) {
        super(browser);
    }

    @Test
    void theConversationIsThereAfterAReload() {
        customer.say("linterna").say("hola");
        customer.page.reload();
        assertThat(customer.turns()).hasCount(2);
        assertThat(customer.page.locator(".mine .said").first()).hasText("Tú: linterna");
        assertThat(customer.page.locator("time").first()).hasText(java.util.regex.Pattern.compile("\\d{1,2}:\\d{2}"));
        assertThat(server.engine().heard).containsExactly("linterna", "hola");
    }

    @Test
    void whatIsRefusedIsShownAndCanBeSentAgain() {
        server.engine().wording = (text, sink) -> {
            throw new TenderoException(ErrorCode.PLUGIN_FAILED, "broken");
        };
        customer.type("linterna");
        assertThat(customer.page.locator(".refused")).containsText("No enviado");
        server.engine().wording = (text, sink) -> {};
        customer.button("Reintentar").click();
        assertThat(customer.turns()).hasCount(1);
        assertThat(customer.page.locator(".refused")).hasCount(0);
        assertThat(server.engine().answered).containsExactly("linterna");
    }

    @Test
    void whatIsTypedOfflineWaitsAndLeavesInOrder() {
        customer.say("hola");
        customer.context.setOffline(true);
        assertThat(customer.page.locator(".state")).hasText("Sin conexión");
        customer.type("uno").type("dos").type("tres");
        assertThat(customer.page.locator(".waits")).hasCount(3);
        assertThat(customer.page.locator(".waits .meta").first()).hasText("Pendiente");
        customer.context.setOffline(false);
        assertThat(customer.turns()).hasCount(4);
        assertThat(customer.page.locator(".waits")).hasCount(0);
        assertThat(customer.page.locator(".state")).hasText("En línea");
        assertThat(server.engine().answered).containsExactly("hola", "uno", "dos", "tres");
        assertThat(customer.page.locator(".mine .said"))
                .hasText(new String[] {"Tú: hola", "Tú: uno", "Tú: dos", "Tú: tres"});
    }

    @Test
    void whatWaitedOutlivesTheTab() {
        customer.say("hola");
        customer.context.setOffline(true);
        customer.type("uno");
        assertThat(customer.page.locator(".waits")).hasCount(1);
        customer.page.close();
        customer.context.setOffline(false);
        Page next = customer.tab();
        next.navigate(server.base().toString());
        assertThat(next.locator(".turn[data-seq]")).hasCount(2);
        assertThat(server.engine().answered).containsExactly("hola", "uno");
    }

    @Test
    void twoTabsShowOneConversation() {
        customer.say("hola");
        Page other = customer.tab();
        other.navigate(server.base().toString());
        assertThat(other.locator(".turn[data-seq]")).hasCount(1);
        customer.say("linterna");
        assertThat(other.locator(".turn[data-seq]")).hasCount(2);
        assertThat(other.locator(".turn[data-seq] .mine .said").last()).hasText("Tú: linterna");
        other.getByRole(com.microsoft.playwright.options.AriaRole.TEXTBOX).fill("gracias");
        other.keyboard().press("Enter");
        assertThat(customer.turns()).hasCount(3);
        assertThat(other.locator(".turn[data-seq]")).hasCount(3);
        assertThat(server.engine().answered).containsExactly("hola", "linterna", "gracias");
        customer.isContent();
    }

    @Test
    void aSessionThatIsGoneIsFollowedByAnother() {
        customer.say("hola");
        customer.page.evaluate("for (const k of Object.keys(localStorage)) if (k.endsWith(' session'))"
                + " localStorage.setItem(k, '\"unknown\"')");
        customer.page.reload();
        assertThat(customer.page.locator(".notice")).containsText("ya no está disponible");
        customer.say("linterna");
        customer.isContent("404");
    }

    @Test
    void aLineThatWasIdleIsTakenUpWhenSomethingIsSaid() {
        SocketLimits impatient =
                new SocketLimits(20, 64 * 1024, 512 * 1024, Duration.ofSeconds(20), Duration.ofMillis(800));
        try (InMemoryServer tired = InMemoryServer.start(impatient);
                Customer patient = Customer.atDesk(browser).open(tired.base())) {
            patient.say("hola");
            assertThat(patient.page.locator(".state")).hasText("Responde al momento");
            patient.say("linterna");
            assertThat(patient.turns()).hasCount(2);
            assertThat(tired.engine().heard).containsExactly("hola", "linterna");
            patient.isContent();
        }
    }

    @Test
    void withoutSocketsTheSameIsHadInRequests() {
        CountDownLatch goOn = new CountDownLatch(1);
        server.engine().wording = (text, sink) -> {
            sink.text("Tengo ");
            await(goOn);
        };
        try (Customer behindAProxy = Customer.atDesk(browser)) {
            behindAProxy.page.addInitScript("globalThis.WebSocket = class { constructor() {"
                    + " setTimeout(() => this.onclose({ code: 1006 })); } close() {} }");
            behindAProxy.open(server.base()).type("linterna");
            assertThat(behindAProxy.page.locator(".live .said")).hasText("Tengo");
            goOn.countDown();
            assertThat(behindAProxy.turns()).hasCount(1);
            assertThat(behindAProxy.page.locator(".state")).hasText("En línea");
            assertThat(behindAProxy.button("Me ha servido").first()).isHidden();
            Page other = behindAProxy.tab();
            other.navigate(server.base().toString());
            assertThat(other.locator(".turn[data-seq]")).hasCount(1);
            behindAProxy.say("hola");
            assertThat(other.locator(".turn[data-seq]")).hasCount(2);
            behindAProxy.isContent();
        }
    }

    /** The pause before the n-th try is between 0.4 and 0.8 s times 2 to the n, whatever the machine adds. */
    @Test
    void aServerThatIsGoneIsAskedLessAndLess() {
        customer.say("hola");
        List<Long> tries = new CopyOnWriteArrayList<>();
        customer.page.onRequest(request -> {
            if (request.url().contains("/messages")) {
                tries.add(System.nanoTime() / 1_000_000);
            }
        });
        server.close();
        assertThat(customer.page.locator(".state")).hasText("Reconectando…");
        customer.page.waitForCondition(() -> tries.size() >= 4, new Page.WaitForConditionOptions().setTimeout(30_000));
        assertThat(tries.get(2) - tries.get(1)).isGreaterThan(700);
        assertThat(tries.get(3) - tries.get(2)).isGreaterThan(1_500);
    }

    @Test
    void aLineThatEndsUnderAMessageIsTakenUpForIt() {
        try (Customer unlucky = Customer.atDesk(browser)) {
            unlucky.page.addInitScript("""
                    let sent = 0;
                    globalThis.WebSocket = class extends WebSocket {
                      send(text) {
                        if (JSON.parse(text).type === 'message' && sent++ === 0) this.close(1000);
                        else super.send(text);
                      }
                    };
                    """);
            unlucky.open(server.base()).say("linterna");
            assertThat(server.engine().heard).containsExactly("linterna");
            unlucky.isContent();
        }
    }
}
