package dev.tendero.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shipped shop's products as its file has them, read without any help of what is tested. */
record Feed(List<Item> items) {

    static Feed read() {
        try {
            List<String> lines = Files.readAllLines(ConfigFolder.shipped("shops/demo/feed.tsv"));
            String[] names = lines.getFirst().split("\t", -1);
            return new Feed(
                    lines.stream().skip(1).map(line -> Item.of(names, line)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Item item(String id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in the feed"));
    }

    /** One line. */
    record Item(Map<String, String> columns) {

        private static Item of(String[] names, String line) {
            String[] values = line.split("\t", -1);
            Map<String, String> columns = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                columns.put(names[i], values[i]);
            }
            return new Item(columns);
        }

        String text(String column) {
            return columns.getOrDefault(column, "");
        }

        String id() {
            return text("id");
        }

        /** The innermost category. */
        String category() {
            String path = text("product_type");
            return path.substring(path.lastIndexOf('>') + 1).strip();
        }

        /** What the customer pays. */
        BigDecimal price() {
            String price = text("sale_price").isEmpty() ? text("price") : text("sale_price");
            return new BigDecimal(price.replace(" EUR", ""));
        }

        String availability() {
            return text("availability").replace(' ', '_');
        }

        boolean isForSale() {
            return !availability().equals("out_of_stock");
        }

        /** Whether the details say {@code name:value}. */
        boolean hasDetail(String name, String value) {
            return Stream.of(text("product_detail").split(","))
                    .anyMatch(detail -> detail.equals(":" + name + ":" + value));
        }
    }
}
