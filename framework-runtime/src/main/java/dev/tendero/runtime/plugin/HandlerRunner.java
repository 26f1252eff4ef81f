package dev.tendero.runtime.plugin;

import dev.tendero.api.Answer;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs handlers so that one that throws, hangs or answers nothing costs its own turn only: each runs on a virtual
 * thread of its own, with its plugin's class loader as the context's, and is interrupted at its time limit.
 */
public final class HandlerRunner {

    private final Duration limit;

    public HandlerRunner(Duration limit) {
        this.limit = limit;
    }

    /** @throws TenderoException {@code plugin_failed}, or what a query of the handler threw */
    public Answer run(IntentHandler handler, Turn turn) {
        FutureTask<Answer> task = new FutureTask<>(() -> handler.answer(turn));
        Thread thread = Thread.ofVirtual().name("intent-" + handler.name()).unstarted(task);
        thread.setContextClassLoader(handler.getClass().getClassLoader());
        thread.start();
        try {
            return answered(handler, task.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            task.cancel(true);
            throw failed(handler, "did not answer within " + limit.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw asFailure(handler, e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw failed(handler, "was interrupted", e);
        }
    }

    private static Answer answered(IntentHandler handler, @Nullable Answer answer) {
        if (answer == null) {
            throw failed(handler, "returned null instead of an Answer", null);
        }
        return answer;
    }

    private static TenderoException asFailure(IntentHandler handler, @Nullable Throwable cause) {
        return cause instanceof TenderoException known ? known : failed(handler, "threw " + cause, cause);
    }

    private static TenderoException failed(IntentHandler handler, String what, @Nullable Throwable cause) {
        return new TenderoException(
                ErrorCode.PLUGIN_FAILED,
                "intent " + handler.name() + " (" + handler.getClass().getName() + ") " + what,
                cause);
    }
}
