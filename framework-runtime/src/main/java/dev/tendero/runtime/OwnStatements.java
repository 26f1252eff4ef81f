package dev.tendero.runtime;

import dev.tendero.runtime.data.QueryScope;
import dev.tendero.runtime.data.StatementRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The namespaces of shops' own queries. A query that has changed gets another one, as turns that began before still run
 * the old.
 */
final class OwnStatements {

    private final StatementRegistry registry;
    private final Set<String> tables;
    private final Map<String, Map<String, String>> namespaces = new HashMap<>();

    /** @param tables those that queries may read besides the catalogue's views */
    OwnStatements(StatementRegistry registry, Set<String> tables) {
        this.registry = registry;
        this.tables = tables;
    }

    /**
     * Takes the query in where it is new.
     *
     * @return the namespace in which it is {@code query}
     * @throws dev.tendero.api.TenderoException {@code bad_configuration}, naming the file and what is wrong
     */
    synchronized String map(String shop, String name, String query, String origin) {
        Map<String, String> versions = namespaces.computeIfAbsent(shop + "/" + name, key -> new HashMap<>());
        String known = versions.get(query);
        if (known != null) {
            return known;
        }
        String namespace = shop + "/" + name + (versions.isEmpty() ? "" : "#" + (versions.size() + 1));
        registry.addOwnQuery(namespace, query, origin, new QueryScope(shop, tables));
        versions.put(query, namespace);
        return namespace;
    }
}
