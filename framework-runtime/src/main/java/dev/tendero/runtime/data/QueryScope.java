package dev.tendero.runtime.data;

import java.util.Set;

/**
 * What a shop's own queries can reach.
 *
 * @param shop whose rows of the catalogue they see
 * @param tables that the operator lets them read besides the catalogue's views
 */
public record QueryScope(String shop, Set<String> tables) {

    public QueryScope {
        tables = Set.copyOf(tables);
    }
}
