package dev.tendero.runtime;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.served.ServedShop;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The shops that are served now. Safe for many threads; a shop is replaced whole. */
public final class Shops {

    private final Map<String, ServedShop> byId = new ConcurrentHashMap<>();
    private final String defaultShop;

    public Shops(String defaultShop) {
        this.defaultShop = defaultShop;
    }

    public void put(ServedShop shop) {
        byId.put(shop.info().id(), shop);
    }

    /** Serves it no more. */
    void remove(String id) {
        byId.remove(id);
    }

    /**
     * Replaces a shop by what {@code change} makes of it, which may take its time: nobody waits for it. It is asked
     * again where the shop was replaced meanwhile. Does nothing when the shop is not served.
     */
    public void change(String id, UnaryOperator<ServedShop> change) {
        ServedShop shop = byId.get(id);
        while (shop != null && !byId.replace(id, shop, change.apply(shop))) {
            shop = byId.get(id);
        }
    }

    /**
     * @param id null for the default shop
     * @throws TenderoException {@code unknown_shop}
     */
    public ServedShop get(@Nullable String id) {
        String wanted = id == null ? defaultShop : id;
        ServedShop shop = byId.get(wanted);
        if (shop == null) {
            throw new TenderoException(
                    ErrorCode.UNKNOWN_SHOP, "there is no shop \"" + wanted + "\"; there are: " + new TreeSet<>(ids()));
        }
        return shop;
    }

    public List<ServedShop> all() {
        return List.copyOf(byId.values());
    }

    public String defaultShop() {
        return defaultShop;
    }

    public Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }
}
