package dev.tendero.web.socket;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Runs tasks one after the other on virtual threads. Safe for many threads. */
final class SerialTasks {

    private final int capacity;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    /** @param capacity how many tasks may wait */
    SerialTasks(int capacity) {
        this.capacity = capacity;
    }

    /**
     * @param task one that throws costs none but itself
     * @return false when too many wait already; never blocks
     */
    synchronized boolean offer(Runnable task) {
        if (waiting.size() >= capacity) {
            return false;
        }
        waiting.add(task);
        if (!running) {
            running = true;
            Thread.ofVirtual().start(this::run);
        }
        return true;
    }

    private void run() {
        boolean isDone = false;
        try {
            for (Runnable task = next(); task != null; task = next()) {
                task.run();
            }
            isDone = true;
        } finally {
            if (!isDone) {
                Thread.ofVirtual().start(this::run);
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable task = waiting.poll();
        if (task == null) {
            running = false;
        }
        return task;
    }
}
