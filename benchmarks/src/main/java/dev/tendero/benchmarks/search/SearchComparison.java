package dev.tendero.benchmarks.search;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Runs the same searches through Lucene, InnoDB's full text and LIKE: {@code SearchComparison FOLDER PRODUCTS...}. One
 * client; what it makes is kept in the folder.
 */
public final class SearchComparison {

    private SearchComparison() {}

    public static void main(String[] args) throws Exception {
        System.out.println("| products | means | built in s | index MB | searches | found | p50 ms | p99 ms |");
        System.out.println("|---:|---|---:|---:|---:|---:|---:|---:|");
        for (int i = 1; i < args.length; i++) {
            long products = Long.parseLong(args[i]);
            try (SearchedShop shop = SearchedShop.open(Path.of(args[0]), products)) {
                print(products, "Lucene, then rows by key", shop.opening(), shop.luceneMegabytes(), shop.lucene());
                double built = shop.buildFullText();
                print(products, "InnoDB full text", built, shop.fullTextMegabytes(), shop.fullText());
                print(products, "LIKE on the name", 0, 0, shop.like());
            }
        }
        System.exit(0);
    }

    private static void print(long products, String means, double built, double megabytes, Times times) {
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %.1f | %.1f | %d | %d | %.2f | %.2f |%n",
                products,
                means,
                built,
                megabytes,
                times.count(),
                times.found(),
                times.millis(0.5),
                times.millis(0.99));
    }
}
