package dev.tendero.runtime.plugin;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls code of plugins so that what throws, hangs or spins costs its own call only. It runs on daemon platform
 * threads, which the operating system shares out fairly whatever they do, with its plugin's class loader as the
 * context's. At its limit of time or of memory it is given up: interrupted, and ended at its next {@link StopSign}.
 * Threads are used again; {@link CallerGate} says how many each caller may hold. Safe for many threads.
 */
public final class PluginCalls {

    private static final int THREADS = 512;
    /** With the wait for the database that may follow it is less than 3 s. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final long IDLE_SECONDS = 60;
    private static final long MEMORY = 256L << 20;
    /** How often a call's memory is looked at. */
    private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();

    private final Executor threads = new ThreadPoolExecutor(
            0, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), PluginThread::new);
    private final long memory;
    private final Map<String, CallerGate> gates = new ConcurrentHashMap<>();

    /** With the memory that a call may ask for by default. */
    public PluginCalls() {
        this(MEMORY);
    }

    /** @param memory most that one call may ask of the heap, in bytes, whatever of it is freed again */
    public PluginCalls(long memory) {
        this.memory = memory;
    }

    /**
     * Calls, and waits for the result at most as long as the limit. At most half of that, or a second, passes before
     * the code runs, so that under load nobody is begun who can't end in time.
     *
     * @param caller whose threads it takes, as a message names it: {@code intent saludo}
     * @param home the class of the plugin that the code is of
     * @throws TenderoException {@code plugin_failed}, or the one that the code threw
     */
    public <T> T call(String caller, Class<?> home, Duration limit, Callable<@Nullable T> code) {
        String who = caller + " (" + home.getName() + ")";
        long end = System.nanoTime() + limit.toNanos();
        try {
            CallerGate.Pass pass =
                    gates.computeIfAbsent(caller, name -> new CallerGate()).enter(longestWait(limit));
            RunningCall<Outcome<T>> running = new RunningCall<>(pass, home.getClassLoader(), () -> Outcome.from(code));
            start(running);
            return await(running, end).of(who);
        } catch (RejectedExecutionException e) {
            throw failed(who, String.valueOf(e.getMessage()), e);
        } catch (TimeoutException e) {
            throw failed(
                    who,
                    e.getMessage() == null ? "did not answer within " + limit.toMillis() + " ms" : e.getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(who, "was interrupted", e);
        }
    }

    private static Duration longestWait(Duration limit) {
        Duration half = limit.dividedBy(2);
        return half.compareTo(LONGEST_WAIT) < 0 ? half : LONGEST_WAIT;
    }

    private void start(RunningCall<?> running) {
        try {
            threads.execute(running);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            running.refused();
            throw new RejectedExecutionException("found no thread: at most " + THREADS + " are plugins'", e);
        }
    }

    private <T> Outcome<T> await(RunningCall<Outcome<T>> running, long end)
            throws TimeoutException, InterruptedException {
        try {
            while (true) {
                Optional<Outcome<T>> outcome = running.await(Math.min(LOOK_NANOS, end - System.nanoTime()));
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                if (System.nanoTime() - end >= 0) {
                    throw new TimeoutException();
                }
                if (running.allocated() > memory) {
                    throw new TimeoutException("took more than " + (memory >> 20) + " MiB of memory");
                }
            }
        } catch (TimeoutException | InterruptedException e) {
            running.giveUp();
            throw e;
        }
    }

    /** What came of a call; one of the two is null. */
    private record Outcome<T>(@Nullable T result, @Nullable Throwable thrown) {

        static <T> Outcome<T> from(Callable<@Nullable T> code) {
            try {
                return new Outcome<>(code.call(), null);
            } catch (Throwable thrown) {
                return new Outcome<>(null, thrown);
            }
        }

        T of(String who) {
            if (thrown instanceof TenderoException known) {
                throw known;
            }
            if (thrown != null) {
                throw failure(who, thrown);
            }
            if (result == null) {
                throw failed(who, "returned null", null);
            }
            return result;
        }

        /** An exception of a plugin may not even be able to say what it is. */
        private static TenderoException failure(String who, Throwable thrown) {
            try {
                return failed(who, "threw " + thrown, thrown);
            } catch (RuntimeException | Error unspeakable) {
                return failed(who, "threw a " + thrown.getClass().getName() + " that can't be shown", null);
            }
        }
    }

    private static TenderoException failed(String who, String what, @Nullable Throwable cause) {
        return new TenderoException(ErrorCode.PLUGIN_FAILED, who + " " + what, cause);
    }
}
