package dev.tendero.runtime;

import dev.tendero.api.TenderoException;
import dev.tendero.runtime.catalog.FeedHeader;
import dev.tendero.runtime.shop.CatalogSource;
import dev.tendero.runtime.shop.ShopCheck;
import dev.tendero.runtime.shop.ShopSource;
import dev.tendero.runtime.yaml.Nearest;
import dev.tendero.runtime.yaml.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Whether the columns that a shop names are in its product file. A file at an address is not fetched for that. */
public final class ColumnsCheck implements ShopCheck {

    @Override
    public void check(ShopSource shop, Problems problems) {
        CatalogSource source = shop.settings().catalog();
        if (!source.columns().isEmpty() && source.isLocal() && Files.isRegularFile(Path.of(source.from()))) {
            check(shop, source, problems);
        }
    }

    private static void check(ShopSource shop, CatalogSource source, Problems problems) {
        List<String> header;
        try {
            header = FeedHeader.of(Path.of(source.from()));
        } catch (TenderoException e) {
            problems.add(shop.tree().at("catalog", "from"), String.valueOf(e.getMessage()));
            return;
        }
        source.columns().forEach((ours, column) -> {
            if (!header.contains(column.strip().toLowerCase(Locale.ROOT))) {
                problems.add(
                        shop.tree().at("catalog", "columns", ours),
                        "the product file has no column \"" + column + "\"; it has " + String.join(", ", header)
                                + Nearest.hint(column, header));
            }
        });
    }
}
