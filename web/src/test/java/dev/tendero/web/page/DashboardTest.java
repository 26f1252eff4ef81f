package dev.tendero.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.tendero.web.ConfigFolder;
import dev.tendero.web.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The dashboard over the demo shop, in a real browser. Pictures are left in {@code target/gallery}. */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DashboardTest {

    private static final String REFUSED = "401";

    private final Browser browser;
    private final ConfigFolder config = ConfigFolder.withDemo();
    private RunningServer server;

    DashboardTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void start() {
        server = RunningServer.start(config);
    }

    @AfterAll
    void stop() {
        server.close();
        config.close();
    }

    private Customer signedIn(Customer operator) {
        operator.open(server.base() + "/dashboard");
        operator.page.locator("input[type=password]").fill(RunningServer.TOKEN);
        operator.page.locator("form button").click();
        assertThat(operator.page.locator(".state")).containsText("Actualizado");
        return operator;
    }

    private void say(String message) {
        server.caller().post("/chat", "{\"message\": \"" + message + "\"}").ok();
    }

    private static Locator tile(Customer operator, String name) {
        return operator.page
                .locator(".tiles div")
                .filter(new Locator.FilterOptions().setHas(operator.page.locator("dt:text-is('" + name + "')")))
                .locator("dd");
    }

    @Test
    @Order(1)
    void withoutTurnsItSaysWhatToDo() {
        try (Customer operator = signedIn(Customer.atDesk(browser))) {
            assertThat(operator.page.locator("#per-hour .empty")).containsText("widget.js");
            assertThat(operator.page.locator("#shown .empty")).containsText("tendero import");
            assertThat(operator.page.locator("canvas:visible")).hasCount(0);
            picture(operator, "dashboard-empty");
            isFine(operator);
            operator.isContent();
        }
    }

    @Test
    @Order(2)
    void figuresComeByThemselvesAndInEveryPeriod() {
        try (Customer operator = signedIn(Customer.atDesk(browser))) {
            for (String message : new String[] {
                "hola",
                "busco zapatillas",
                "¿tenéis paraguas de titanio cuántico?",
                "xyzzy plugh",
                "qwzx trlk",
                "busco auriculares",
                "enséñame las ofertas"
            }) {
                say(message);
            }
            assertThat(tile(operator, "Turnos"))
                    .hasText("7", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            for (String period : new String[] {"7 días", "30 días", "Hoy"}) {
                operator.button(period).click();
                assertThat(operator.button(period)).hasAttribute("aria-pressed", "true");
                assertThat(tile(operator, "Conversaciones")).hasText("7");
            }
            assertThat(operator.page.locator("#per-hour canvas")).isVisible();
            operator.page.locator("#intents summary").click();
            assertThat(operator.page.locator("#intents table")).containsText("buscar_producto");
            operator.isContent();
        }
    }

    @Test
    @Order(3)
    void aMessageIsPutToItsIntentAndTakenBack() {
        try (Customer operator = signedIn(Customer.atDesk(browser))) {
            Locator row = operator.page.locator("#unrecognised tbody tr").first();
            row.locator("select").selectOption("ayuda");
            assertThat(operator.page.getByText("Guardado: «")).isVisible();
            assertThat(row.locator("strong")).hasText("ayuda");
            assertThat(server.number("SELECT COUNT(*) FROM labelled_example")).isEqualTo(1);
            operator.page.reload();
            row.locator("button").click();
            assertThat(operator.page.getByText("Deshecho: «")).isVisible();
            assertThat(row.locator("select")).isFocused();
            assertThat(server.number("SELECT COUNT(*) FROM labelled_example")).isZero();
            operator.isContent();
        }
    }

    @Test
    @Order(3)
    void aTableIsDownloadedWithoutFormulas() throws IOException {
        say("=1+1 qwzx");
        try (Customer operator = signedIn(Customer.atDesk(browser))) {
            Download file = operator.page.waitForDownload(() ->
                    operator.page.locator("#unrecognised button:text-is('CSV')").click());
            String text = Files.readString(file.path());
            assertThat(file.suggestedFilename()).isEqualTo("unrecognised.csv");
            assertThat(text).contains("Mensaje").contains("'=1+1 qwzx").doesNotContain(",=1+1");
        }
    }

    @Test
    @Order(3)
    void onlyTheTokenOpensIt() {
        try (Customer stranger = Customer.atDesk(browser)) {
            stranger.open(server.base() + "/dashboard");
            isFine(stranger);
            picture(stranger, "dashboard-sign-in");
            stranger.page.locator("input[type=password]").fill("guess");
            stranger.page.locator("form button").click();
            assertThat(stranger.page.locator("[role=alert]")).containsText("no es la de este servidor");
            assertThat(stranger.page.locator(".tiles")).hasCount(0);
            assertThat(stranger.page.url()).doesNotContain("guess");
            stranger.isContent(REFUSED);
        }
        try (Customer operator = signedIn(Customer.atDesk(browser))) {
            operator.page.reload();
            assertThat(operator.page.locator(".state")).containsText("Actualizado");
            operator.button("Salir").click();
            operator.page.reload();
            assertThat(operator.page.locator("input[type=password]")).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    @Order(4)
    void itIsFitToBeSeen(ColorScheme scheme) {
        String dressed = scheme.name().toLowerCase(Locale.ROOT);
        try (Customer operator = Customer.atDesk(browser)) {
            operator.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            isFine(signedIn(operator));
            picture(operator, "dashboard-desk-" + dressed);
            operator.isContent();
        }
        try (Customer operator = Customer.withPhone(browser)) {
            operator.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            isFine(signedIn(operator));
            assertThat(operator.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            picture(operator, "dashboard-phone-" + dressed);
        }
    }

    private static void isFine(Customer operator) {
        var found = new AxeBuilder(operator.page).analyze().getViolations();
        assertThat(found)
                .as(() -> found.stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList()
                        .toString())
                .isEmpty();
    }

    private static void picture(Customer operator, String name) {
        operator.page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "gallery", name + ".png")));
    }
}
