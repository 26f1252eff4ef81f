package dev.tendero.benchmarks.feed;

import java.util.random.RandomGenerator;

/** What changes from day to day: stock, sales and which codes the shop has got round to entering. */
record Shelf(RandomGenerator random) {

    void stock(FeedRow row, Item item, long number) {
        row.put(Column.AVAILABILITY, availability(item));
        row.put(Column.PRICE, Money.format(item.cents()));
        if (chance(15)) {
            row.put(Column.SALE_PRICE, Money.format(sale(item.cents())));
        }
        if (!chance(12)) {
            row.put(Column.GTIN, Codes.gtin(number));
        }
        if (item.family().head().coded() && !chance(20)) {
            row.put(Column.MPN, Codes.mpn(item));
        }
    }

    /** Feeds spell it either way, often within one file. */
    private String availability(Item item) {
        int draw = random.nextInt(1000);
        String late = item.cents() < 20_000 ? "backorder" : "preorder";
        String status = draw < 80 ? "out of stock" : draw < 100 ? late : "in stock";
        return chance(25) ? status.replace(' ', '_') : status;
    }

    private long sale(long cents) {
        long reduced = Money.retail(cents * (60 + 5 * random.nextInt(7)) / 10_000.0);
        return reduced < cents ? reduced : cents * 8 / 10;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
