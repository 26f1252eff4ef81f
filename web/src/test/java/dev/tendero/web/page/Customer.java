package dev.tendero.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A customer with a browser of their own, who looks at the console too. */
public final class Customer implements AutoCloseable {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==");

    public final BrowserContext context;
    public final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Customer(BrowserContext context) {
        this.context = context;
        context.route(Pattern.compile("https://img\\.example/.*"), Customer::picture);
        this.page = tab();
    }

    public static Customer atDesk(Browser browser) {
        return of(browser, new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    public static Customer withPhone(Browser browser) {
        return of(
                browser,
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true)
                        .setDeviceScaleFactor(2));
    }

    public static Customer of(Browser browser, Browser.NewContextOptions options) {
        return new Customer(browser.newContext(options.setLocale("es-ES").setTimezoneId("Europe/Madrid")));
    }

    private static void picture(Route route) {
        route.fulfill(new Route.FulfillOptions().setContentType("image/png").setBodyBytes(PICTURE));
    }

    /** Another tab of the same browser. */
    public Page tab() {
        Page tab = context.newPage();
        tab.setDefaultTimeout(15_000);
        tab.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        tab.onPageError(complaints::add);
        return tab;
    }

    public Customer open(Object address) {
        page.navigate(address.toString());
        return this;
    }

    public Locator input() {
        return page.getByRole(AriaRole.TEXTBOX);
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** The answered turns. */
    public Locator turns() {
        return page.locator(".turn[data-seq]");
    }

    public Locator lastTurn() {
        return turns().last();
    }

    public Customer type(String text) {
        input().fill(text);
        input().press("Enter");
        return this;
    }

    /** Types and waits for the answer. */
    public Customer say(String text) {
        int before = turns().count();
        type(text);
        assertThat(turns()).hasCount(before + 1);
        return this;
    }

    /** Nothing was complained about, but for what is expected: patterns of what may be there. */
    public void isContent(String... expected) {
        assertThat(complaints)
                .filteredOn(complaint -> List.of(expected).stream().noneMatch(complaint::contains))
                .isEmpty();
    }

    public List<String> complaints() {
        return complaints;
    }

    /** Leaves the pages first: a picture that is still asked for while its context closes fails the close. */
    @Override
    public void close() {
        context.pages().forEach(tab -> tab.navigate("about:blank"));
        context.close();
    }
}
