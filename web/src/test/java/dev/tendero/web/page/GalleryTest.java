package dev.tendero.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.tendero.web.RunningServer;
import dev.tendero.web.SharedServer;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demo shop's chat as customers see it; pictures of it are left in {@code target/gallery}. */
@ExtendWith({Chromium.class, SharedServer.class})
class GalleryTest {

    private static final Path FOLDER = Path.of("target", "gallery");

    private final Browser browser;
    private final RunningServer server;

    GalleryTest(Browser browser, RunningServer server) {
        this.browser = browser;
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void atADesk(ColorScheme scheme) {
        try (Customer customer = Customer.atDesk(browser)) {
            look(customer, "desk", scheme);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void onAPhone(ColorScheme scheme) {
        try (Customer customer = Customer.withPhone(browser)) {
            look(customer, "phone", scheme);
        }
    }

    private void look(Customer customer, String where, ColorScheme scheme) {
        String name = where + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-";
        customer.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        customer.open(server.base());
        assertThat(customer.page.locator(".hello .chip").first()).isVisible();
        picture(customer, name + "hello");
        customer.say("busco una mochila azul por menos de 60 euros");
        assertThat(customer.page.locator(".card").first()).isVisible();
        picture(customer, name + "cards");
        customer.say("compara las dos primeras");
        assertThat(customer.page.locator(".comparison")).isVisible();
        picture(customer, name + "comparison");
        customer.say("háblame de la primera");
        picture(customer, name + "one");
        customer.context.setOffline(true);
        customer.type("¿y tenéis auriculares?");
        assertThat(customer.page.locator(".waits")).hasCount(1);
        picture(customer, name + "offline");
    }

    private static void picture(Customer customer, String name) {
        customer.page.waitForTimeout(400);
        customer.page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
