package dev.tendero.runtime.plugin;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call of a plugin's code, from its thread's view and from that of who waits for it. */
final class RunningCall<T> implements Runnable {

    private final CallerGate.Pass pass;
    private final @Nullable ClassLoader loader;
    private final Supplier<T> code;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable PluginThread thread;
    private boolean givenUp;

    /** @param code throws nothing */
    RunningCall(CallerGate.Pass pass, @Nullable ClassLoader loader, Supplier<T> code) {
        this.pass = pass;
        this.loader = loader;
        this.code = code;
    }

    @Override
    public void run() {
        PluginThread current = (PluginThread) Thread.currentThread();
        try {
            if (begin(current)) {
                result.complete(code.get());
            }
        } finally {
            end(current);
            pass.leave();
        }
    }

    private synchronized boolean begin(PluginThread current) {
        current.begin(loader);
        thread = current;
        return !givenUp;
    }

    private synchronized void end(PluginThread current) {
        thread = null;
        current.end();
    }

    /** No thread took it. */
    void refused() {
        pass.leave();
    }

    /** The result, if it comes within that time. */
    Optional<T> await(long nanos) throws InterruptedException {
        try {
            return Optional.of(result.get(nanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In bytes; 0 before it has begun and once it has ended. */
    synchronized long allocated() {
        return thread == null ? 0 : thread.allocated();
    }

    /** Nobody waits any more. */
    synchronized void giveUp() {
        givenUp = true;
        pass.late();
        if (thread != null) {
            thread.giveUp();
        }
    }
}
