package dev.tendero.runtime.catalog;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.shop.CatalogSource;
import dev.tendero.runtime.shop.IntentUse;
import dev.tendero.runtime.shop.ShopLanguages;
import dev.tendero.runtime.shop.ShopSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A shop's folder with a Google feed. */
record ShopFiles(Path folder, String code) {

    static final String HEADER =
            "id\ttitle\tdescription\tprice\tsale_price\tavailability\tproduct_type\tbrand\tcolor\tmaterial";

    Path feed() {
        return folder.resolve(code + ".tsv");
    }

    ShopInfo info() {
        return new ShopInfo(code, "Tienda " + code, "es", "EUR");
    }

    CatalogSource source() {
        return new CatalogSource(feed().toString(), CatalogSource.Format.GOOGLE, Map.of(), Duration.ofMillis(50));
    }

    ShopSettings settings() {
        return new ShopSettings(
                info(),
                source(),
                Map.of(),
                List.of(),
                IntentUse.ALL,
                List.of(),
                ShopLanguages.only("es"),
                null,
                Map.of(),
                folder);
    }

    ShopFiles holds(String... lines) {
        return holds(List.of(lines));
    }

    ShopFiles holds(List<String> lines) {
        try {
            Files.writeString(feed(), HEADER + "\n" + String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(String id, String title, String price, String category, String brand, String color) {
        return String.join("\t", id, title, "Texto", price + " EUR", "", "in stock", category, brand, color, "");
    }

    /** Products 0 to count - 1, alternately tables and chairs. */
    static List<String> lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> line(
                        "P" + i,
                        (i % 2 == 0 ? "Mesa " : "Silla ") + i,
                        (i + 1) + ".50",
                        i % 2 == 0 ? "Hogar > Mesas" : "Hogar > Sillas",
                        "Marca " + i % 7,
                        i % 3 == 0 ? "rojo" : "azul"))
                .toList();
    }
}
