package dev.tendero.web.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the route for a request. Immutable. */
final class RouteTable {

    private final List<Route> routes;
    private final Map<String, List<Route>> fixed = new LinkedHashMap<>();
    private final List<Route> templates = new ArrayList<>();

    RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        for (Route route : routes) {
            if (route.isFixed()) {
                fixed.computeIfAbsent(route.template(), path -> new ArrayList<>())
                        .add(route);
            } else {
                templates.add(route);
            }
        }
    }

    List<Route> routes() {
        return routes;
    }

    /** What stands at a path. */
    record Place(List<Route> routes, Map<String, String> parameters) {

        String template() {
            return routes.getFirst().template();
        }

        /** @param method {@code HEAD} finds what {@code GET} finds */
        Optional<Route> route(String method) {
            String wanted = method.equals("HEAD") ? "GET" : method;
            return routes.stream().filter(r -> r.method().equals(wanted)).findFirst();
        }

        /** What may be asked here, as the header {@code Allow} lists it. */
        String allowed() {
            TreeSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
            for (Route route : routes) {
                methods.add(route.method());
                if (route.method().equals("GET")) {
                    methods.add("HEAD");
                }
            }
            return String.join(", ", methods);
        }
    }

    /** @param rawPath still encoded, so that a slash inside a name is told from one between names */
    Optional<Place> find(String rawPath) {
        List<Route> exact = fixed.get(rawPath);
        if (exact != null) {
            return Optional.of(new Place(exact, Map.of()));
        }
        List<String> segments = Route.segments(rawPath);
        for (Route route : templates) {
            Optional<Map<String, String>> parameters = route.match(segments);
            if (parameters.isPresent()) {
                return Optional.of(new Place(List.of(route), parameters.get()));
            }
        }
        return Optional.empty();
    }
}
