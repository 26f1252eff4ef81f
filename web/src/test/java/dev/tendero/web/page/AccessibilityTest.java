package dev.tendero.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Reply;
import dev.tendero.api.TenderoException;
import dev.tendero.web.http.InMemoryServer;
import dev.tendero.web.http.RequestLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and the widget for those who hear them, zoom them, or use no pointer. */
@ExtendWith(Chromium.class)
class AccessibilityTest {

    private final Browser browser;
    private final ForeignSite site = new ForeignSite();
    private InMemoryServer server;

    AccessibilityTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void start() {
        server = InMemoryServer.start(RequestLimits.DEFAULT, site.address().toString());
        site.show(
                "<!doctype html><html lang=es><head><title>Tienda</title></head><body><main><h1>Tienda</h1></main>"
                        + "<script src=\"" + server.base() + "/widget.js\" defer></script></body></html>",
                "");
    }

    @AfterEach
    void stop() {
        server.close();
        site.close();
    }

    private static void isFine(Customer customer) {
        // What is being faded in has no colours to measure yet.
        customer.page.evaluate("Promise.all(document.querySelector('tendero-chat').shadowRoot.getAnimations()"
                + ".filter(a => a.effect.getTiming().iterations !== Infinity).map(a => a.finished))");
        var found = new AxeBuilder(customer.page).analyze().getViolations();
        assertThat(found)
                .as(() -> found.stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList()
                        .toString())
                .isEmpty();
    }

    private static Reply compared(Reply reply) {
        return new Reply(
                reply.sessionId(),
                reply.messageId(),
                reply.seq(),
                reply.reply(),
                "comparar_precios",
                reply.confidence(),
                reply.entities(),
                reply.products(),
                reply.suggestions(),
                reply.source(),
                reply.latencyMs());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme) {
        for (String address :
                new String[] {server.base().toString(), site.address().toString()}) {
            try (Customer customer = Customer.atDesk(browser)) {
                customer.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                customer.open(address);
                if (address.equals(site.address().toString())) {
                    assertThat(customer.page.locator(".launcher")).isVisible();
                    isFine(customer);
                    customer.page.locator(".launcher").click();
                }
                assertThat(customer.input()).isVisible();
                isFine(customer);
                server.engine().change = reply -> reply;
                customer.say("linterna");
                isFine(customer);
                server.engine().change = AccessibilityTest::compared;
                customer.say("linterna");
                isFine(customer);
                refuseOne(customer);
                isFine(customer);
                customer.context.setOffline(true);
                customer.type("luego");
                assertThat(customer.page.locator(".waits .meta").last()).hasText("Pendiente");
                isFine(customer);
            }
        }
    }

    private void refuseOne(Customer customer) {
        server.engine().wording = (text, sink) -> {
            throw new TenderoException(ErrorCode.PLUGIN_FAILED, "broken");
        };
        customer.type("roto");
        assertThat(customer.page.locator(".refused")).isVisible();
        server.engine().wording = (text, sink) -> sink.text(text);
    }

    /** 320 px is also what a window of 1280 px has at 400 %. */
    @ParameterizedTest
    @ValueSource(ints = {320, 640})
    void nothingIsCutOffInANarrowWindow(int width) {
        try (Customer customer = Customer.of(browser, new Browser.NewContextOptions().setViewportSize(width, 512))) {
            customer.open(server.base()).say("linterna").say("una palabra " + "larguísima".repeat(30));
            assertThat(customer.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(customer.page.evaluate("(() => { const log = document.querySelector('tendero-chat').shadowRoot"
                            + ".querySelector('.log'); return log.scrollWidth <= log.clientWidth; })()"))
                    .isEqualTo(true);
            assertThat(customer.input()).isInViewport();
        }
    }

    @Test
    void everythingCanBeDoneWithTheKeyboard() {
        try (Customer customer = Customer.atDesk(browser).open(server.base())) {
            customer.say("linterna");
            String focused = "(() => { let a = document.activeElement; while (a.shadowRoot?.activeElement) "
                    + "a = a.shadowRoot.activeElement; return a.getAttribute('aria-label') ?? a.textContent; })()";
            java.util.List<Object> met = new java.util.ArrayList<>();
            customer.page.evaluate("document.activeElement.blur()");
            for (int i = 0; i < 12; i++) {
                customer.page.keyboard().press("Tab");
                met.add(customer.page.evaluate(focused));
            }
            assertThat(met)
                    .containsSubsequence(
                            "Descargar la conversación",
                            "Empezar de nuevo",
                            "Conversación",
                            "Copiar",
                            "¿Algo más barato?",
                            "Categorías",
                            "Tu mensaje",
                            "Enviar");
        }
    }
}
