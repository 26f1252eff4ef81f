package dev.tendero.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.tendero.web.http.InMemoryServer;
import dev.tendero.web.http.RequestLimits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the chat says in each language. */
@ExtendWith(Chromium.class)
class TextsTest {

    private static final String WORDS = """
            async (language) => {
              const words = [];
              const collect = (value, path) => {
                if (typeof value === 'function') words.push([path, value(1) + '|' + value(2)]);
                else if (typeof value === 'string') words.push([path, value]);
                else Object.entries(value).forEach(([key, inner]) => collect(inner, path + '.' + key));
              };
              collect((await import(`/assets/text-${language}.js`)).default, '');
              return words.sort();
            }
            """;

    @Test
    void noLanguageLacksAnything(Browser browser) {
        try (InMemoryServer server = InMemoryServer.start();
                Customer customer = Customer.atDesk(browser).open(server.base())) {
            List<?> spanish = words(customer, "es");
            assertThat(spanish).hasSizeGreaterThan(50);
            for (String other : List.of("en", "pt")) {
                List<?> words = words(customer, other);
                assertThat(words)
                        .map(TextsTest::key)
                        .isEqualTo(spanish.stream().map(TextsTest::key).toList());
                assertThat(words)
                        .map(TextsTest::text)
                        .allSatisfy(text -> assertThat(text).isNotBlank());
                assertThat(words).filteredOn(spanish::contains).hasSizeLessThan(words.size() / 4);
            }
        }
    }

    private static List<?> words(Customer customer, String language) {
        return (List<?>) customer.page.evaluate(WORDS, language);
    }

    private static String key(Object word) {
        return (String) ((List<?>) word).getFirst();
    }

    private static String text(Object word) {
        return (String) ((List<?>) word).getLast();
    }

    @Test
    void theScriptSpeaksEnglishWhereItIsAskedTo(Browser browser) {
        try (ForeignSite site = new ForeignSite();
                InMemoryServer server = InMemoryServer.start(
                        RequestLimits.DEFAULT, site.address().toString());
                Customer customer = Customer.atDesk(browser)) {
            site.show(StrictPage.html(server.base(), "", "data-lang=\"en\""), StrictPage.policy(server.base()));
            customer.open(site.address())
                    .button("Open the chat of Ferretería del Puente")
                    .click();
            customer.say("linterna");
            assertThat(customer.page.locator(".frame")).hasAttribute("lang", "en");
            assertThat(customer.lastTurn().locator(".theirs .said")).containsText("Assistant: ");
            assertThat(customer.page.locator(".price strong").first()).hasText("€24.90");
            assertThat(customer.button("Send")).isVisible();
            customer.isContent();
        }
    }
}
