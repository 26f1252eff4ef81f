package dev.tendero.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.tendero.runtime.answer.FakeProvider;
import dev.tendero.runtime.answer.FakeProvider.FallsSilent;
import dev.tendero.runtime.answer.FakeProvider.Says;
import dev.tendero.web.page.Chromium;
import dev.tendero.web.page.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer whose server is killed in the middle of an answer, and started again. */
@ExtendWith(Chromium.class)
class KilledChatTest {

    private static final String ANSWER =
            "Los Alicates universales Tornal 180 mm cuestan 14,00 €. Están disponibles. Cortan alambre.";
    private static final int FIRST_SENTENCE_AND_MORE = 10;
    private static final double A_START = 120_000;

    @Test
    void theAnswerIsDeliveredWholeAndOnce(Browser browser) throws Exception {
        try (FakeProvider model = FakeProvider.start(new FallsSilent(ANSWER, FIRST_SENTENCE_AND_MORE));
                ConfigFolder config = new ModelSettingsFile("20s", "15s")
                        .model("openai", model.openAiUrl())
                        .in(Hardware.alone());
                Customer customer = Customer.atDesk(browser)) {
            int port = askUntilKilled(config, customer);
            assertThat(customer.page.locator(".state")).hasText("Reconectando…");
            assertThat(customer.page.locator(".waits .meta").first()).hasText("Pendiente");
            customer.type("¿y martillos?");
            assertThat(customer.page.locator(".waits")).hasCount(2);

            model.now(new Says(ANSWER));
            try (ServerProcess again = ServerProcess.startAt(port, config)) {
                assertThat(customer.turns()).hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(A_START));
                assertThat(customer.page.locator(".waits")).hasCount(0);
                assertThat(customer.page.locator(".live")).hasCount(0);
                assertThat(customer.page.locator(".state")).hasText("En línea");
                assertThat(customer.turns().first().locator(".theirs .said")).hasText("Asistente: " + ANSWER);
                assertThat(RunningServer.number(again.database(), "SELECT COUNT(*) FROM turn"))
                        .isEqualTo(2);
            }
        }
    }

    /** @return the port where the server was */
    private static int askUntilKilled(ConfigFolder config, Customer customer) throws Exception {
        try (ServerProcess server = ServerProcess.start(config)) {
            customer.open(server.base()).type("busco alicates");
            assertThat(customer.page.locator(".live .said")).containsText("cuestan 14,00 €");
            server.kill();
            return server.base().getPort();
        }
    }
}
