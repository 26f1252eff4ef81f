package dev.tendero.runtime.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PluginCallsTest {

    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration AMPLE = Duration.ofSeconds(20);

    private final PluginCalls calls = new PluginCalls();
    private final AtomicBoolean released = new AtomicBoolean();

    @AfterEach
    void release() {
        released.set(true);
    }

    @Test
    void aResultComesBack() {
        assertThat(call("a", AMPLE, () -> "hola")).isEqualTo("hola");
    }

    @Test
    void moreSpinningCallsThanThereAreCoresStopNobodyElse() throws Exception {
        int many = 2 * Runtime.getRuntime().availableProcessors();
        try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> spinning = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                String caller = "spins " + i;
                spinning.add(customers.submit(() -> assertFails(() -> call(caller, SHORT, this::spin), "150 ms")));
            }
            Future<String> other = customers.submit(() -> call("other", AMPLE, () -> "served"));
            assertThat(other.get()).isEqualTo("served");
            for (Future<?> each : spinning) {
                each.get();
            }
            assertThat(customers
                            .submit(() -> call("other", AMPLE, () -> "again"))
                            .get())
                    .isEqualTo("again");
        }
    }

    @Test
    void aHangingCallIsInterruptedAtItsLimit() {
        CountDownLatch interrupted = new CountDownLatch(1);
        assertFails(
                () -> call("hangs", SHORT, () -> sleep(interrupted)),
                "hangs (" + getClass().getName() + ") did not answer within 150 ms");
        Awaitility.await().until(() -> interrupted.getCount() == 0);
    }

    @Test
    void aCallThatHoardsMemoryIsInterruptedAtItsLimit() {
        PluginCalls frugal = new PluginCalls(32 << 20);
        assertFails(
                () -> frugal.call("hoards", getClass(), AMPLE, () -> {
                    List<byte[]> hoard = new ArrayList<>();
                    while (!Thread.currentThread().isInterrupted()) {
                        hoard.add(new byte[1 << 16]);
                        Thread.onSpinWait();
                    }
                    return hoard.size();
                }),
                "hoards (" + getClass().getName() + ") took more than 32 MiB of memory");
    }

    @Test
    void whatThrowsIsAPluginFailureWithItsCause() {
        assertFails(
                () -> call("a", AMPLE, () -> {
                    throw new IllegalStateException("no bread");
                }),
                "threw java.lang.IllegalStateException: no bread");
    }

    @Test
    void errorsAreFailuresToo() {
        assertFails(
                () -> call("a", AMPLE, () -> {
                    throw new NoClassDefFoundError("com/example/Gone");
                }),
                "com/example/Gone");
        assertFails(() -> call("a", AMPLE, () -> deeper(0)), "StackOverflowError");
        assertThat(call("a", AMPLE, () -> "well")).isEqualTo("well");
    }

    @Test
    void anExceptionThatCannotSayWhatItIsIsAFailure() {
        assertFails(
                () -> call("a", AMPLE, () -> {
                    throw new Unspeakable();
                }),
                "can't be shown");
    }

    @Test
    void aFrameworkExceptionPassesAsItIs() {
        TenderoException lost = new TenderoException(ErrorCode.DATABASE_UNAVAILABLE, "gone");
        assertThatThrownBy(() -> call("a", AMPLE, () -> {
                    throw lost;
                }))
                .isSameAs(lost);
    }

    @Test
    void nullIsAFailure() {
        assertFails(() -> call("a", AMPLE, () -> null), "returned null");
    }

    @Test
    void thePluginsClassLoaderIsTheContexts() {
        assertThat(call(
                        "a",
                        AMPLE,
                        () -> Thread.currentThread().getContextClassLoader()
                                == getClass().getClassLoader()))
                .isTrue();
    }

    @Test
    void threadsAreUsedAgain() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 500; i++) {
            call("a", AMPLE, () -> threads.add(Thread.currentThread()));
        }
        assertThat(threads).hasSizeLessThan(20).allMatch(Thread::isDaemon).noneMatch(Thread::isVirtual);
    }

    @Test
    void anInterruptedThreadComesBackClean() {
        CountDownLatch interrupted = new CountDownLatch(1);
        assertFails(() -> call("a", SHORT, () -> sleep(interrupted)), "150 ms");
        for (int i = 0; i < 50; i++) {
            assertThat(call("a", AMPLE, () -> Thread.currentThread().isInterrupted()))
                    .isFalse();
        }
    }

    @Test
    void whoIgnoresInterruptsIsRefusedAtOnceUntilAThreadComesBack() {
        for (int i = 0; i < CallerGate.OVERDUE; i++) {
            assertFails(() -> call("stuck", SHORT, this::spin), "150 ms");
        }
        long before = System.nanoTime();
        assertFails(() -> call("stuck", AMPLE, () -> "never"), "is not called");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AMPLE.dividedBy(4));
        assertThat(call("other", AMPLE, () -> "served")).isEqualTo("served");
        released.set(true);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(call("stuck", AMPLE, () -> "again")).isEqualTo("again"));
    }

    @Test
    void whoFindsAllTurnsTakenIsToldSoInTime() throws Exception {
        try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> holding = new ArrayList<>();
            CountDownLatch held = new CountDownLatch(CallerGate.AT_ONCE);
            for (int i = 0; i < CallerGate.AT_ONCE; i++) {
                holding.add(customers.submit(() -> call("full", AMPLE, () -> {
                    held.countDown();
                    return spin();
                })));
            }
            held.await();
            assertFails(() -> call("full", SHORT, () -> "never"), "was not called within 75 ms");
            released.set(true);
            for (Future<String> each : holding) {
                assertThat(each.get()).isEqualTo("done");
            }
        }
        assertThat(call("full", AMPLE, () -> "again")).isEqualTo("again");
    }

    @Test
    void oneCallerHasOnlyItsShareOfThreads() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(customers.submit(() -> call("busy", AMPLE, () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.sleep(5);
                    return now.getAndDecrement();
                })));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isPositive();
            }
        }
        assertThat(most.get()).isBetween(2, CallerGate.AT_ONCE);
    }

    private <T> T call(String caller, Duration limit, Callable<@Nullable T> code) {
        return calls.call(caller, getClass(), limit, code);
    }

    private String spin() {
        while (!released.get()) {
            Thread.onSpinWait();
        }
        return "done";
    }

    private static String sleep(CountDownLatch interrupted) throws InterruptedException {
        try {
            Thread.sleep(AMPLE);
            return "slept";
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
    }

    private static int deeper(int depth) {
        return depth + deeper(depth + 1) + deeper(depth + 2);
    }

    private static void assertFails(ThrowingCallable code, String message) {
        assertThatThrownBy(code)
                .isInstanceOfSatisfying(
                        TenderoException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PLUGIN_FAILED))
                .hasMessageContaining(message);
    }

    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            throw new IllegalStateException("no words");
        }
    }
}
