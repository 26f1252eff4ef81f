package dev.tendero.runtime.catalog;

import dev.tendero.api.Availability;
import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a product of a feed's record, or says why it can't. */
final class ItemReader {

    private static final int MAX_ID = 128;
    private static final int MAX_NAME = 500;
    private static final int MAX_DESCRIPTION = 10_000;
    private static final int MAX_URL = 2_000;
    private static final Pattern LINK = Pattern.compile("(?i)https?://.*");

    private final String shopCurrency;
    private final Instant now;

    /** @param now tells which sales are on */
    ItemReader(String shopCurrency, Instant now) {
        this.shopCurrency = shopCurrency;
        this.now = now;
    }

    FeedLine read(FeedRecord row) {
        try {
            return new FeedLine.Item(row.line(), item(row));
        } catch (Unreadable e) {
            Optional<String> id = row.value(FeedColumns.ID);
            return e.unpriced() && id.isPresent()
                    ? new FeedLine.Unpriced(row.line(), id.get(), e.getMessage())
                    : new FeedLine.Rejected(row.line(), id.orElse(null), e.getMessage());
        }
    }

    private CatalogItem item(FeedRecord row) throws Unreadable {
        String id = required(row, FeedColumns.ID);
        if (id.length() > MAX_ID) {
            throw new Unreadable("the id has " + id.length() + " characters; expected at most " + MAX_ID);
        }
        String name = text(row, FeedColumns.NAME, MAX_NAME).orElseThrow(() -> empty(row, FeedColumns.NAME));
        Prices prices = Prices.of(row, shopCurrency, now);
        Optional<String> stock = row.value(FeedColumns.AVAILABILITY);
        return new CatalogItem(
                id,
                name,
                text(row, FeedColumns.DESCRIPTION, MAX_DESCRIPTION).orElse(""),
                text(row, FeedColumns.BRAND, 200)
                        .filter(brand -> !ShopWords.isNoBrand(brand))
                        .orElse(null),
                category(row),
                prices.paid(),
                prices.list(),
                shopCurrency,
                stock.isPresent() ? Stock.of(stock.get()) : Availability.IN_STOCK,
                link(row, FeedColumns.IMAGE),
                link(row, FeedColumns.URL),
                attributes(row));
    }

    private static String required(FeedRecord row, String ours) throws Unreadable {
        return row.value(ours).orElseThrow(() -> empty(row, ours));
    }

    private static Unreadable empty(FeedRecord row, String ours) {
        return new Unreadable("the column " + row.nameOf(ours) + " is empty; every product needs one");
    }

    private static Optional<String> text(FeedRecord row, String ours, int longest) {
        return row.value(ours).map(text -> PlainText.of(text, longest)).filter(text -> !text.isEmpty());
    }

    private static List<String> category(FeedRecord row) {
        return row.value(FeedColumns.CATEGORY).stream()
                .flatMap(path -> Arrays.stream(PlainText.of(path).split(">")))
                .map(name -> PlainText.of(name, 200))
                .filter(name -> !name.isEmpty() && !ShopWords.isNoCategory(name))
                .toList();
    }

    private static @Nullable String link(FeedRecord row, String ours) {
        return row.value(ours)
                .filter(url -> url.length() <= MAX_URL && LINK.matcher(url).matches())
                .orElse(null);
    }

    private static List<Attribute> attributes(FeedRecord row) {
        return row.attributes().stream()
                .map(raw -> new Attribute(PlainText.of(raw.name(), 64), PlainText.of(raw.value(), 255)))
                .filter(attribute -> !ShopWords.isNothing(attribute.name(), attribute.value()))
                .distinct()
                .toList();
    }
}
