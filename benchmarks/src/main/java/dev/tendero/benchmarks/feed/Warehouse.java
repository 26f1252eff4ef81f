package dev.tendero.benchmarks.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** An endless supply of products: the demo shop's families under many more shelves, brands and models. */
final class Warehouse {

    private static final long SEED = 2_025;
    private static final int BRANDS = 2_000;
    private static final int LINES = 50_000;
    private static final int REAL_BRANDS_PERCENT = 30;

    private final Random random = new Random(SEED);
    private final Zipf brands = new Zipf(BRANDS, 0.8);
    private final Zipf lines = new Zipf(LINES, 1);
    private final List<Family> shelves = shelves();
    private final Zipf shelf = new Zipf(shelves.size(), 0.5);
    private final Shelf stock = new Shelf(random);

    /** @param number from 1; ask for them in order, else a feed is not the same twice */
    FeedRow product(long number) {
        Family family = shelves.get(shelf.next(random));
        Brand likeness = any(family.brands());
        Brand brand = random.nextInt(100) < REAL_BRANDS_PERCENT ? likeness : likeness.renamed(brandName());
        Item item = Item.draw(family, brand, model(any(likeness.models())), random, random);
        FeedRow row = Clerk.enter(item, random.nextInt(10_000));
        stock.stock(row, item, number);
        return Clerk.publish(
                row, String.format(Locale.ROOT, "LOAD-%07d", number), Slug.of(row.get(Column.TITLE)) + "-" + number);
    }

    private Model model(Model likeness) {
        String line = InventedNames.of(BRANDS + lines.next(random));
        return new Model(line + " " + InventedNames.code(random), likeness.spec());
    }

    private String brandName() {
        return InventedNames.of(brands.next(random));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Every category plain and once more for each line, spread so that popular shelves come from all trades. */
    private static List<Family> shelves() {
        List<Family> shelves = new ArrayList<>();
        for (Family family : FamilyReader.readAll()) {
            shelves.add(family);
            for (String line : Resources.lines("load-lines.txt")) {
                shelves.add(family.in(family.head().category() + " " + line));
            }
        }
        Collections.shuffle(shelves, new Random(SEED));
        return List.copyOf(shelves);
    }
}
