package dev.tendero.web.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tendero.web.wire.Health;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentStatesTest {

    @Test
    void looksOnceASecondHoweverManyAsk() {
        AtomicInteger looks = new AtomicInteger();
        RecentStates states = new RecentStates(
                () -> List.of(Health.Dependency.of("database", true, true, Integer.toString(looks.incrementAndGet()))));
        long start = System.nanoTime();
        assertThat(states.get()).hasSize(1);
        while (System.nanoTime() - start < SECONDS.toNanos(1) / 2) {
            states.get();
        }
        assertThat(looks).hasValue(1);
        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(states.get().getFirst().detail()).isEqualTo("2"));
    }
}
