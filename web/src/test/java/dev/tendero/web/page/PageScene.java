package dev.tendero.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.tendero.web.http.InMemoryServer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer at the page of a server of its own. */
@ExtendWith(Chromium.class)
abstract class PageScene {

    final Browser browser;
    InMemoryServer server;
    Customer customer;

    PageScene(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open() {
        server = InMemoryServer.start();
        customer = Customer.atDesk(browser).open(server.base());
    }

    @AfterEach
    void close() {
        customer.close();
        server.close();
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
