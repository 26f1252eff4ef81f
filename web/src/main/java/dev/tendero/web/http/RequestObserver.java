package dev.tendero.web.http;

import org.jspecify.annotations.Nullable;

/** Wants to know of every request from its beginning to its end. Must be quick and must not throw. */
public interface RequestObserver {

    RequestObserver NONE = (path, headers) -> Answering.UNOBSERVED;

    /** @param headers a header's value by its name; null where there is none */
    Answering begun(String path, Headers headers);

    /** A request's headers. */
    @FunctionalInterface
    interface Headers {
        @Nullable
        String get(String name);
    }

    /** A request that has begun. */
    interface Answering {

        Answering UNOBSERVED = (method, route, status) -> {};

        /**
         * On the thread on which it began.
         *
         * @param method one of those that are served, or {@code other}
         * @param route a template such as {@code /sessions/{id}/messages}, or {@code none}
         */
        void ended(String method, String route, int status);
    }
}
