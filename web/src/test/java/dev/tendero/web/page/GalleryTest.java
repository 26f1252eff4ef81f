package dev.tendero.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.tendero.web.ConfigFolder;
import dev.tendero.web.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The demo shop's chat as customers see it: as a page, on the example of a shop's site, and on a site that would spoil
 * it. Pictures are left in {@code target/gallery}.
 */
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryTest {

    private static final Path FOLDER = Path.of("target", "gallery");
    private static final Path EXAMPLE = Path.of("..", "examples", "page");
    private static final String EXAMPLES_SERVER = "localhost:8080";

    private final Browser browser;
    private final ForeignSite site = new ForeignSite();
    private final ConfigFolder config = ConfigFolder.withDemo();
    private RunningServer server;

    GalleryTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    void start() throws IOException {
        config.change("tendero.yaml", "  # cors_origins:", "  cors_origins: [\"" + site.address() + "\"]");
        server = RunningServer.start(config);
        site.show(example("index.html"), "").put("/shop.css", "text/css", example("shop.css"), "");
    }

    private String example(String name) throws IOException {
        return Files.readString(EXAMPLE.resolve(name))
                .replace(EXAMPLES_SERVER, server.base().getAuthority());
    }

    @AfterAll
    void stop() {
        server.close();
        config.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"desk, LIGHT", "desk, DARK", "phone, LIGHT", "phone, DARK"})
    void thePage(String device, ColorScheme scheme) {
        try (Customer customer = at(device)) {
            lookAtThePage(customer, "page-" + device, scheme);
        }
    }

    private Customer at(String device) {
        return device.equals("phone") ? Customer.withPhone(browser) : Customer.atDesk(browser);
    }

    private void lookAtThePage(Customer customer, String where, ColorScheme scheme) {
        String name = wearing(customer, where, scheme);
        customer.open(server.base());
        assertThat(customer.page.locator(".hello .chip").first()).isVisible();
        picture(customer, name + "hello");
        talk(customer, name);
        customer.say("háblame de la primera");
        picture(customer, name + "one");
        customer.context.setOffline(true);
        customer.type("¿y tenéis auriculares?");
        assertThat(customer.page.locator(".waits")).hasCount(1);
        picture(customer, name + "offline");
    }

    @ParameterizedTest
    @CsvSource({"desk, LIGHT", "desk, DARK", "phone, LIGHT", "phone, DARK"})
    void theWidget(String device, ColorScheme scheme) {
        try (Customer customer = at(device)) {
            lookAtTheWidget(customer, "widget-" + device, scheme);
        }
    }

    private void lookAtTheWidget(Customer customer, String where, ColorScheme scheme) {
        String name = wearing(customer, where, scheme);
        customer.open(site.address());
        assertThat(customer.page.locator(".launcher")).isVisible();
        picture(customer, name + "closed");
        customer.page.locator(".launcher").click();
        assertThat(customer.page.locator(".hello")).isVisible();
        picture(customer, name + "hello");
        talk(customer, name);
    }

    @Test
    void onAHostileSite() {
        // Chromium cuts pictures of pages that grow to the left in the wrong place.
        String styles = StrictPage.HOSTILE.replace("direction: rtl", "");
        String page = StrictPage.html(server.base(), styles, "data-shop=\"demo\"");
        site.put("/hostile", "text/html", page, StrictPage.policy(server.base()));
        try (Customer customer = Customer.atDesk(browser).open(site.address() + "/hostile")) {
            assertThat(customer.page.locator(".launcher")).isVisible();
            customer.page.locator(".launcher").click();
            talk(customer, "hostile-");
        }
    }

    private static String wearing(Customer customer, String where, ColorScheme scheme) {
        customer.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return where + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-";
    }

    private static void talk(Customer customer, String name) {
        customer.say("enséñame ofertas de electrónica");
        assertThat(customer.page.locator(".card").first()).isVisible();
        picture(customer, name + "cards");
        customer.say("compara las dos primeras");
        assertThat(customer.page.locator(".comparison")).isVisible();
        picture(customer, name + "comparison");
    }

    private static void picture(Customer customer, String name) {
        customer.page.waitForTimeout(400);
        customer.page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
