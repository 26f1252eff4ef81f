package dev.tendero.runtime.plugin;

/**
 * What plugins' code looks at in every loop and at the beginning of every method, once {@link StoppableCode} has been
 * over it: a call that has run out of time or memory ends there, whatever it thinks of being interrupted.
 */
public final class StopSign {

    private StopSign() {}

    /** Returns at once, unless the calling thread's call has been given up. */
    public static void heed() {
        if (Thread.currentThread() instanceof PluginThread thread && thread.isStopped()) {
            throw new Stopped();
        }
    }

    /** Ends a call that nobody waits for any more. An error, as plugins catch exceptions. */
    public static final class Stopped extends Error {

        private static final long serialVersionUID = 1L;

        private Stopped() {
            super("the call has been given up", null, false, false);
        }
    }
}
