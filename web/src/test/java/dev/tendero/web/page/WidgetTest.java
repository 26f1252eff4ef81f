package dev.tendero.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.tendero.web.http.InMemoryServer;
import dev.tendero.web.http.RequestLimits;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The widget on a site that is not ours, under a strict policy, and with styles that spare nothing. */
@ExtendWith(Chromium.class)
class WidgetTest {

    private final Browser browser;
    private final ForeignSite site = new ForeignSite();
    private InMemoryServer server;
    private Customer customer;

    WidgetTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void start() {
        server = InMemoryServer.start(RequestLimits.DEFAULT, site.address().toString());
        customer = Customer.atDesk(browser);
    }

    @AfterEach
    void close() {
        customer.close();
        server.close();
        site.close();
    }

    private void show(String styles, String attributes) {
        site.show(StrictPage.html(server.base(), styles, attributes), StrictPage.policy(server.base()));
        customer.open(site.address());
    }

    private com.microsoft.playwright.Locator launcher() {
        return customer.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Abrir el chat.*")));
    }

    @Test
    void oneScriptTagIsEnough() {
        show("", "data-shop=\"demo\"");
        launcher().click();
        assertThat(customer.page.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(customer.input()).isFocused();
        customer.say("linterna");
        assertThat(customer.page.locator(".card")).hasCount(2);
        customer.isContent();
    }

    @Test
    void aHostileSiteDoesNotReachIn() {
        show(StrictPage.HOSTILE + StrictPage.HIDING, "data-shop=\"demo\"");
        launcher().click();
        customer.say("linterna");

        BoundingBox launcher = customer.page.locator(".launcher").boundingBox();
        assertThat(launcher.width).isEqualTo(60);
        assertThat(launcher.x + launcher.width).isEqualTo(1260);
        BoundingBox panel = customer.page.locator(".panel").boundingBox();
        assertThat(panel.width).isEqualTo(408);
        assertThat(customer.page.locator(".theirs .said")).hasCSS("color", "rgb(27, 28, 32)");
        assertThat(customer.page.locator(".theirs .said")).hasCSS("font-size", "15px");
        assertThat(customer.page.locator(".theirs .said")).hasCSS("letter-spacing", "normal");
        assertThat(customer.page.locator(".log")).hasCSS("direction", "ltr");
        assertThat(customer.page.locator(".card").first()).isVisible();
        customer.isContent();
    }

    @Test
    void aSiteThatIsTurnedAndReadsFromTheRightDoesNotMoveIt() {
        show(StrictPage.HOSTILE, "data-shop=\"demo\"");
        launcher().click();
        customer.say("linterna");
        BoundingBox panel = customer.page.locator(".panel").boundingBox();
        assertThat(panel.x + panel.width).isEqualTo(1260);
        assertThat(panel.y + panel.height).isEqualTo(704);
    }

    @Test
    void theSitesPageIsNotTouched() {
        show("", "");
        String page =
                "document.documentElement.cloneNode(true).outerHTML.replace(/<tendero-chat.*<\\/tendero-chat>/, '')"
                        + " + JSON.stringify(getComputedStyle(document.body).overflow)"
                        + " + Object.keys(globalThis).filter(k => /tendero|chat/i.test(k))";
        Object before = customer.page.evaluate(page);
        launcher().click();
        customer.say("linterna");
        assertThat(customer.page.evaluate(page)).isEqualTo(before);
        assertThat(customer.page.evaluate("document.querySelectorAll('tendero-chat').length"))
                .isEqualTo(1);
        customer.page.locator("#buy").click();
        assertThat(customer.page.locator("#buy")).isFocused();
        customer.page.keyboard().press("Escape");
        assertThat(customer.page.getByRole(AriaRole.DIALOG)).isVisible();
    }

    @Test
    void focusComesBackAndIsNeverTaken() {
        show("", "");
        customer.page.locator("#buy").focus();
        assertThat(launcher()).isVisible();
        assertThat(customer.page.locator("#buy")).isFocused();
        launcher().focus();
        customer.page.keyboard().press("Enter");
        assertThat(customer.input()).isFocused();
        customer.page.keyboard().type("linterna");
        customer.page.keyboard().press("Enter");
        assertThat(customer.turns()).hasCount(1);
        assertThat(customer.input()).isFocused();
        customer.page.keyboard().press("Escape");
        assertThat(customer.page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(launcher()).isFocused();
    }

    @Test
    void anAnswerThatComesUnseenIsCounted() throws InterruptedException {
        CountDownLatch goOn = new CountDownLatch(1);
        show("", "");
        launcher().click();
        server.engine().wording = (text, sink) -> {
            try {
                goOn.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        customer.type("linterna");
        assertThat(customer.page.locator(".live")).isVisible();
        customer.button("Cerrar el chat").last().click();
        goOn.countDown();
        assertThat(customer.page.locator(".badge")).hasText("1");
        assertThat(customer.page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Abrir el chat.*1 mensaje sin leer"))))
                .isVisible();
        launcher().click();
        assertThat(customer.page.locator(".badge")).isEmpty();
    }

    @Test
    void whatWasAskedBeforeTheNextPageIsAnsweredThere() {
        show("", "");
        launcher().click();
        customer.say("hola");
        customer.page.reload();
        assertThat(customer.page.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(customer.turns()).hasCount(1);
        assertThat(customer.page.locator("body")).isVisible();
        assertThat(customer.page.evaluate("document.activeElement === document.body"))
                .isEqualTo(true);
    }

    @Test
    void theScriptTagChoosesLanguageSideAndColour() {
        show("", "data-lang=\"pt\" data-side=\"left\" data-color=\"#ffee00\" data-mode=\"dark\"");
        customer.page
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Abrir o chat de Ferretería del Puente"))
                .click();
        assertThat(customer.page.getByText("Olá! O que procura?")).isVisible();
        assertThat(customer.page.locator(".launcher").boundingBox().x).isEqualTo(20);
        assertThat(customer.page.locator(".send")).hasCSS("color", "rgb(21, 22, 26)");
        assertThat(customer.page.locator(".panel")).hasCSS("background-color", "rgb(23, 24, 28)");
    }

    @Test
    void aSiteThatIsNotAllowedIsToldSo() {
        try (ForeignSite other = new ForeignSite()) {
            other.show(
                    "<!doctype html><html lang=es><body><script src=\"" + server.base()
                            + "/widget.js\" defer></script></body></html>",
                    "");
            customer.open(other.address());
            launcher().click();
            assertThat(customer.complaints())
                    .anySatisfy(said -> assertThat(said).contains("server.cors_origins"));
        }
    }

    @Test
    void onAPhoneThePanelIsAllThereIsAndTheKeyboardDoesNotCoverTheInput() {
        customer.close();
        customer = Customer.withPhone(browser);
        customer.page.addInitScript("""
                const seen = new EventTarget();
                Object.assign(seen, { height: 844, width: 390, offsetTop: 0, scale: 1 });
                Object.defineProperty(globalThis, 'visualViewport', { value: seen });
                """);
        show("", "");
        launcher().tap();
        customer.say("linterna");
        BoundingBox panel = customer.page.locator(".panel").boundingBox();
        assertThat(panel.x).isEqualTo(0);
        assertThat(panel.width).isEqualTo(390);
        assertThat(panel.height).isEqualTo(844);
        customer.page.evaluate(
                "Object.assign(visualViewport, { height: 420, offsetTop: 60 }); visualViewport.dispatchEvent(new Event('resize'))");
        BoundingBox input = customer.input().boundingBox();
        assertThat(input.y + input.height).isBetween(400.0, 480.0);
        assertThat(customer.page.locator(".panel").boundingBox().y).isEqualTo(60);
        customer.button("Cerrar el chat").last().tap();
        assertThat(launcher()).isVisible();
        customer.isContent();
    }
}
