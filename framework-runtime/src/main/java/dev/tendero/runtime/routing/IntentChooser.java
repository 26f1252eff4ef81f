package dev.tendero.runtime.routing;

/** Asked which intent a message means where the router found none that is sure enough. Safe for many threads. */
public interface IntentChooser {

    /** Blocks for a bounded time. Never throws for a fault of whoever chooses. */
    Choice choose(Doubt doubt);
}
