package dev.tendero.web.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is answered where.
 *
 * @param method {@code GET} or {@code POST}; {@code HEAD} and {@code OPTIONS} come by themselves
 * @param template such as {@code /sessions/{id}/messages}; a parameter is one whole segment
 */
record Route(String method, String template, Audience audience, Endpoint endpoint) {

    /** Who asks; it decides what is checked first. */
    enum Audience {
        CUSTOMER,
        /** Must bear the admin token. */
        OPERATOR,
        /** Probes and scrapers: answered even when the server is full or stopping. */
        MONITOR
    }

    /** Answers a request on its own virtual thread. */
    @FunctionalInterface
    interface Endpoint {
        void answer(Exchange exchange);
    }

    boolean isFixed() {
        return template.indexOf('{') < 0;
    }

    /**
     * @param segments of the path, still encoded
     * @return the parameters by name, decoded; empty when the path is not of this template
     * @throws BadParameterException when a parameter is not well encoded
     */
    Optional<Map<String, String>> match(List<String> segments) {
        List<String> wanted = segments(template);
        if (wanted.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i);
            if (name.startsWith("{")) {
                parameters.put(name.substring(1, name.length() - 1), segments.get(i));
            } else if (!name.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        parameters.replaceAll(Percent::decodeSegment);
        return Optional.of(parameters);
    }

    static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
