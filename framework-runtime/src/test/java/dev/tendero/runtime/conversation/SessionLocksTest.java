package dev.tendero.runtime.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SessionLocksTest {

    private final SessionLocks locks = new SessionLocks();

    @Test
    void onlySomeWaitInOneConversationAndOthersAreNotConcerned() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        AtomicInteger arrived = new AtomicInteger();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> patient = new ArrayList<>();
            for (int i = 0; i <= SessionLocks.MOST_WAITING; i++) {
                patient.add(clients.submit(() -> {
                    arrived.incrementAndGet();
                    return locks.alone("one", () -> awaited(answered));
                }));
            }
            await().until(() -> arrived.get() > SessionLocks.MOST_WAITING && locks.users("one") == arrived.get());

            assertThatThrownBy(() -> locks.alone("one", () -> "more"))
                    .isInstanceOfSatisfying(
                            TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS));
            assertThat(locks.alone("two", () -> "another")).isEqualTo("another");

            answered.countDown();
            for (Future<String> each : patient) {
                assertThat(each.get()).isEqualTo("answered");
            }
        }
        assertThat(locks.alone("one", () -> "again")).isEqualTo("again");
        assertThat(locks.size()).isZero();
    }

    private static String awaited(CountDownLatch latch) {
        try {
            latch.await();
            return "answered";
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
