package dev.tendero.runtime.plugin;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A thread that runs plugins' code, one call after the other. Any thread may stop the call that it runs. */
final class PluginThread extends Thread {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final AtomicInteger COUNT = new AtomicInteger();

    private volatile boolean stopped;
    private volatile long allocatedBefore;

    PluginThread(Runnable task) {
        super(null, task, "plugin-" + COUNT.incrementAndGet(), 0, false);
        setDaemon(true);
    }

    /** The running thread begins another call. */
    void begin(@Nullable ClassLoader loader) {
        allocatedBefore = THREADS.getThreadAllocatedBytes(threadId());
        stopped = false;
        setContextClassLoader(loader);
    }

    /** The running thread has ended its call; an interruption that came too late does not meet the next. */
    void end() {
        stopped = false;
        setContextClassLoader(null);
        Thread.interrupted();
    }

    /** What the call has asked of the heap so far, in bytes, whatever of it has been freed again. */
    long allocated() {
        return THREADS.getThreadAllocatedBytes(threadId()) - allocatedBefore;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Ends the call at its next loop or method; what blocks is interrupted. */
    void giveUp() {
        stopped = true;
        interrupt();
    }
}
