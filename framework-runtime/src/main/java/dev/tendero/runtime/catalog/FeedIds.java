package dev.tendero.runtime.catalog;

import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Ids of variants that have none of their own. */
final class FeedIds {

    private static final int LONGEST = 128;
    private static final int KEPT = 100;

    private FeedIds() {}

    /** {@code camiseta/rojo-m}; the handle alone where there is nothing to choose. */
    static String of(String handle, List<Attribute> options) {
        String choice = options.stream()
                .map(option -> KnownColumns.plain(option.value()).replace(' ', '-'))
                .collect(Collectors.joining("-"));
        String id = choice.isEmpty() ? handle : handle + "/" + choice;
        if (id.length() <= LONGEST) {
            return id;
        }
        return id.substring(0, KEPT) + "-" + HexFormat.of().formatHex(new Fingerprint().of(id), 0, 8);
    }
}
