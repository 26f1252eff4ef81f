package dev.tendero.runtime;

import dev.tendero.runtime.shop.ShopCheck;
import java.util.List;
import java.util.Set;

/** What is looked at in a shop's files beyond their form, before they are served and by {@code check}. */
public final class ShopChecks {

    private ShopChecks() {}

    /** @param queryTables those that shops' own queries may read besides the catalogue's views */
    public static List<ShopCheck> all(Set<String> queryTables) {
        return List.of(
                new TemplatesCheck(queryTables), new QueriesCheck(queryTables), new NamesCheck(), new ColumnsCheck());
    }
}
