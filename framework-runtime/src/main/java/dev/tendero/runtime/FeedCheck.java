package dev.tendero.runtime;

import dev.tendero.runtime.catalog.FeedProbe;
import dev.tendero.runtime.shop.ShopCheck;
import dev.tendero.runtime.shop.ShopSource;
import dev.tendero.runtime.yaml.Problems;
import java.util.stream.Stream;

/**
 * Whether a shop's products could be imported, by the names of their columns. A server does not ask: what it can't
 * import is no reason not to serve what it has.
 */
public final class FeedCheck implements ShopCheck {

    private final FeedProbe probe;

    public FeedCheck(FeedProbe probe) {
        this.probe = probe;
    }

    @Override
    public void check(ShopSource shop, Problems problems) {
        Problems columns = new Problems();
        new ColumnsCheck().check(shop, columns);
        if (columns.isEmpty()) {
            probe.fault(shop.settings().info(), shop.settings().catalog())
                    .ifPresent(fault -> problems.add(shop.tree().at("catalog", key(fault)), fault));
        }
    }

    private static String key(String fault) {
        return Stream.of("query", "changed")
                .filter(key -> fault.startsWith("catalog." + key + " "))
                .findFirst()
                .orElse("from");
    }
}
