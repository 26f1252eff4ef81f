package dev.tendero.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.tendero.api.Availability;
import dev.tendero.api.Product;
import dev.tendero.api.Reply;
import dev.tendero.web.http.InMemoryServer;
import dev.tendero.web.socket.SocketLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Text that would like to be a script: in messages, names and addresses of products, suggestions, a model's words. */
@ExtendWith(Chromium.class)
class InjectionTest {

    private static final SocketLimits TALKATIVE =
            new SocketLimits(20, 64 * 1024, 512 * 1024, Duration.ofSeconds(20), Duration.ofMinutes(30));

    private final Browser browser;

    InjectionTest(Browser browser) {
        this.browser = browser;
    }

    private static List<String> payloads() {
        try (var in = InjectionTest.class.getResourceAsStream("payloads.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply poisoned(Reply reply, String payload) {
        Product product = new Product(
                1,
                payload,
                payload,
                payload,
                payload,
                BigDecimal.ONE,
                BigDecimal.TEN,
                "EUR",
                Availability.IN_STOCK,
                payload,
                payload);
        return new Reply(
                reply.sessionId(),
                reply.messageId(),
                reply.seq(),
                payload + "\n- [" + payload + "](" + payload + ")\n**" + payload + "**",
                reply.seq() % 2 == 0 ? "comparar_precios" : "buscar_producto",
                1,
                List.of(),
                List.of(product, product),
                List.of(payload),
                Reply.Source.MODEL,
                1);
    }

    @Test
    void noneOfAHundredRuns() {
        List<String> payloads = payloads();
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
        try (InMemoryServer server = InMemoryServer.start(TALKATIVE);
                Customer customer = Customer.atDesk(browser)) {
            customer.page.addInitScript("globalThis.ran = 0; globalThis.alert = globalThis.confirm = globalThis.prompt"
                    + " = () => { globalThis.ran++; };");
            customer.page.onDialog(dialog -> {
                customer.complaints().add("a dialog: " + dialog.message());
                dialog.dismiss();
            });
            customer.open(server.base());
            for (String payload : payloads) {
                server.engine().change = reply -> poisoned(reply, payload);
                customer.say(payload);
            }
            isUnharmed(customer.page, payloads.size());
            customer.page.reload();
            assertThat(customer.turns()).hasCount(payloads.size());
            isUnharmed(customer.page, payloads.size());
            assertThat(customer.complaints())
                    .noneMatch(said -> said.contains("Content Security Policy") || said.contains("a dialog"));
        }
    }

    private static void isUnharmed(Page page, int turns) {
        page.evaluate(
                "(() => { const root = document.querySelector('tendero-chat').shadowRoot; root.querySelectorAll('a')"
                        + ".forEach(a => { a.removeAttribute('target'); a.addEventListener('click', e => e.preventDefault());"
                        + " a.click(); }); })()");
        page.waitForTimeout(200);
        assertThat(page.evaluate("globalThis.ran")).isEqualTo(0);
        assertThat(page.evaluate("""
                (() => {
                  const root = document.querySelector('tendero-chat').shadowRoot;
                  const strange = [...root.querySelectorAll('*')].filter(e =>
                    ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'META', 'STYLE', 'MATH', 'VIDEO', 'AUDIO', 'DETAILS'].includes(e.tagName)
                    || [...e.attributes].some(a => a.name.startsWith('on') || a.name === 'srcdoc')
                    || (e.href && typeof e.href === 'string' && !/^https?:/.test(e.href))
                    || (e.src && !/^https?:/.test(e.src)));
                  return strange.map(e => e.outerHTML.slice(0, 200));
                })()
                """)).isEqualTo(List.of());
        assertThat(page.evaluate("document.title")).isEqualTo("Chat de Ferretería del Puente");
        assertThat(page.locator(".turn[data-seq]")).hasCount(turns);
    }
}
