package dev.tendero.benchmarks.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Fills the demo shop's shelf with the products of one family, no two under one title. */
final class FamilyStock {

    private record Offer(Brand brand, Model model) {}

    private final Family family;
    private final Random random;
    private final Set<String> titles = new HashSet<>();
    private final Map<String, List<FeedRow>> groups = new HashMap<>();

    private FamilyStock(Family family) {
        this.family = family;
        this.random = seeded(family.head().category() + family.texts().titles().size());
    }

    static List<FeedRow> of(Family family) {
        return new FamilyStock(family).rows();
    }

    private List<FeedRow> rows() {
        List<Offer> offers = offers();
        List<FeedRow> rows = new ArrayList<>();
        int wanted = family.head().count();
        for (int attempt = 0; rows.size() < wanted && attempt < 30 * wanted; attempt++) {
            Item item = draw(offers.get(attempt % offers.size()));
            FeedRow row = Clerk.enter(item, rows.size());
            if (titles.add(row.get(Column.TITLE))) {
                new Shelf(random).stock(row, item, random.nextInt(1, 1_000_000_000));
                groups.computeIfAbsent(item.group(), g -> new ArrayList<>()).add(row);
                rows.add(row);
            }
        }
        nameGroups();
        return rows;
    }

    private List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        family.brands().forEach(brand -> brand.models().forEach(model -> offers.add(new Offer(brand, model))));
        Collections.shuffle(offers, random);
        return offers;
    }

    private Item draw(Offer offer) {
        Random ofModel = seeded(offer.brand().name() + offer.model().name());
        return Item.draw(family, offer.brand(), offer.model(), ofModel, random);
    }

    private void nameGroups() {
        groups.forEach((group, rows) -> {
            if (rows.size() > 1) {
                rows.forEach(row -> row.put(Column.ITEM_GROUP_ID, group));
            }
        });
    }

    private static Random seeded(String name) {
        return new Random(name.hashCode() * 0x9E3779B97F4A7C15L);
    }
}
