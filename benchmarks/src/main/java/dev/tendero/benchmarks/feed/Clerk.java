package dev.tendero.benchmarks.feed;

import java.util.Map;

/** Enters an item into the columns of the feed. */
final class Clerk {

    private static final String SITE = "https://bazarlaplaza.example/";

    private static final Map<String, Column> OWN_COLUMN = Map.of(
            "color", Column.COLOR,
            "talla", Column.SIZE,
            "tamaño", Column.SIZE,
            "material", Column.MATERIAL,
            "gender", Column.GENDER,
            "age", Column.AGE_GROUP,
            "condition", Column.CONDITION);

    private Clerk() {}

    /** @param turn counts the items of one family, so that their sentences vary */
    static FeedRow enter(Item item, int turn) {
        Texts texts = item.family().texts();
        FeedRow row = new FeedRow()
                .put(Column.TITLE, texts.title(turn, item::slot))
                .put(Column.DESCRIPTION, texts.description(turn, item::slot))
                .put(Column.BRAND, item.brand())
                .put(Column.CONDITION, "new")
                .put(Column.PRODUCT_TYPE, item.family().head().category());
        enterAttributes(row, item);
        return row;
    }

    private static void enterAttributes(FeedRow row, Item item) {
        StringBuilder detail = new StringBuilder();
        item.attributes().forEach((name, value) -> {
            Column own = OWN_COLUMN.get(name);
            if (own != null) {
                row.put(own, value);
            } else if (!name.startsWith("_")) {
                detail.append(detail.isEmpty() ? ":" : ",:")
                        .append(name)
                        .append(':')
                        .append(value);
            }
        });
        row.put(Column.PRODUCT_DETAIL, detail.toString());
    }

    /** @param slug the page's name, which no other product of the shop may have */
    static FeedRow publish(FeedRow row, String id, String slug) {
        return row.put(Column.ID, id)
                .put(Column.LINK, SITE + "p/" + slug)
                .put(Column.IMAGE_LINK, SITE + "img/" + id + ".jpg");
    }
}
