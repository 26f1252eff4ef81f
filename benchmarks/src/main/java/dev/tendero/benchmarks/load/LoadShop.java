package dev.tendero.benchmarks.load;

import dev.tendero.benchmarks.feed.LoadFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A shop of any size to load, with what its customers say. Kept between runs.
 *
 * @param folder holds {@code config} and {@code data}
 */
record LoadShop(Path folder, long products) {

    private static final String ALL_FROM_ONE_ADDRESS = """
            limits: { turns_per_address: 1000000, sessions_per_address: 1000000 }
            sockets: { per_address: 20000, messages_per_minute: 6000 }
            """;
    private static final int MESSAGES = 200;
    private static final int CATEGORY = 12;
    private static final int BRAND = 8;
    private static final int PRICE = 6;

    static LoadShop prepare(Path target, long products) throws IOException {
        LoadShop shop = new LoadShop(target.resolve("load-" + products), products);
        Path home = shop.config().resolve("shops/load");
        Files.createDirectories(home);
        Files.writeString(home.resolve("shop.yaml"), """
                shop: load
                name: Load
                language: es
                currency: EUR
                catalog: { from: feed.tsv, format: google }
                """);
        Files.writeString(shop.config().resolve("tendero.yaml"), ALL_FROM_ONE_ADDRESS);
        if (Files.notExists(shop.feed())) {
            LoadFeed.main(new String[] {shop.feed().toString(), Long.toString(products)});
        }
        return shop;
    }

    Path config() {
        return folder.resolve("config");
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Searches by category, brand and price, as the first rows of the feed have them. */
    List<String> messages() throws IOException {
        List<String> messages = new ArrayList<>();
        try (Stream<String> lines = Files.lines(feed())) {
            lines.skip(1).limit(MESSAGES).map(line -> line.split("\t", -1)).forEach(row -> {
                String category = row[CATEGORY]
                        .substring(row[CATEGORY].lastIndexOf('>') + 1)
                        .strip();
                String thing = category.toLowerCase(Locale.ROOT);
                int price = (int) Math.ceil(Double.parseDouble(row[PRICE].split(" ")[0]));
                messages.add(
                        switch (messages.size() % 4) {
                            case 0 -> "busco " + thing;
                            case 1 -> thing + " " + row[BRAND];
                            case 2 -> "tenéis " + thing + " de menos de " + price + " euros?";
                            default -> "quiero ver " + thing + " de " + row[BRAND] + " más baratos";
                        });
            });
        }
        return messages;
    }

    private Path feed() {
        return config().resolve("shops/load/feed.tsv");
    }
}
