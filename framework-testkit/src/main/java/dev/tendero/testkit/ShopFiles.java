package dev.tendero.testkit;

import dev.tendero.runtime.data.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A configuration folder with one shop in it, as an owner would write it. */
final class ShopFiles {

    static final String SHOP = ShopTester.SHOP;

    private ShopFiles() {}

    /** @return the configuration folder */
    static Path write(ShopBuilder shop, DatabaseSettings.External database) {
        try {
            Path config = Files.createDirectory(
                    Files.createTempDirectory("tendero-shop-").resolve("config"));
            Path folder = Files.createDirectories(config.resolve("shops").resolve(SHOP));
            Files.writeString(config.resolve("tendero.yaml"), settings(database));
            Files.writeString(folder.resolve("shop.yaml"), yaml(shop));
            Files.writeString(folder.resolve("products.csv"), csv(shop.products()));
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes it with the data beside it. */
    static void delete(Path config) {
        TestServer.delete(config.resolve("..").normalize());
    }

    private static String settings(DatabaseSettings.External database) {
        return """
                database:
                  url: "%s"
                  user: "%s"
                  password: "%s"
                  reader_user: "%s"
                  reader_password: "%s"
                  patience: 10s
                """.formatted(
                        database.url(),
                        database.user().name(),
                        database.user().password(),
                        database.reader().name(),
                        database.reader().password());
    }

    private static String yaml(ShopBuilder shop) {
        return """
                shop: %s
                name: Tienda de prueba
                language: %s
                currency: %s
                catalog: { from: products.csv, format: csv }
                %s
                """.formatted(SHOP, shop.language(), shop.currency(), intents(shop)) + shop.more();
    }

    private static String intents(ShopBuilder shop) {
        List<String> use = shop.use();
        String used = use == null ? "" : "  use: [" + String.join(", ", use) + "]\n";
        String set = shop.settings().entrySet().stream()
                .map(intent -> "    " + intent.getKey() + ": { " + values(intent.getValue()) + " }\n")
                .collect(Collectors.joining());
        return used.isEmpty() && set.isEmpty()
                ? ""
                : "intents:\n" + used + (set.isEmpty() ? "" : "  settings:\n" + set);
    }

    private static String values(Map<String, Object> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + ": " + value(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String value(Object value) {
        return value instanceof List<?> many
                ? many.stream().map(ShopFiles::quoted).collect(Collectors.joining(", ", "[", "]"))
                : quoted(value);
    }

    private static String quoted(Object value) {
        return "'" + String.valueOf(value).replace("'", "''") + "'";
    }

    private static String csv(List<List<String>> products) {
        String rows = products.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        return "id,name,brand,category,price,availability\n" + rows + "\n";
    }
}
