package dev.tendero.runtime.catalog;

import dev.tendero.api.Availability;
import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a product of a feed's record, or says why it can't. */
final class ItemReader {

    private static final int MAX_ID = 128;
    private static final int MAX_NAME = 500;
    private static final int MAX_DESCRIPTION = 10_000;
    private static final int MAX_URL = 2_000;
    private static final BigDecimal HIGHEST = new BigDecimal("10000000000");
    /** A comma before the next {@code section:name:value}; others belong to the value. */
    private static final Pattern NEXT_DETAIL = Pattern.compile(",(?=[^:,]*:[^:,]*:)");

    private static final Pattern LINK = Pattern.compile("(?i)https?://.*");

    private final FeedColumns columns;
    private final String shopCurrency;

    ItemReader(FeedColumns columns, String shopCurrency) {
        this.columns = columns;
        this.shopCurrency = shopCurrency;
    }

    /** @param field the record's value by the file's column; empty when there is none */
    FeedLine read(long line, Function<String, Optional<String>> field) {
        try {
            return new FeedLine.Item(line, item(field));
        } catch (Unreadable e) {
            return new FeedLine.Rejected(line, value(field, FeedColumns.ID).orElse(null), e.getMessage());
        }
    }

    private CatalogItem item(Function<String, Optional<String>> field) throws Unreadable {
        String id = required(field, FeedColumns.ID);
        if (id.length() > MAX_ID) {
            throw new Unreadable("the id has " + id.length() + " characters; expected at most " + MAX_ID);
        }
        String name = PlainText.of(required(field, FeedColumns.NAME), MAX_NAME);
        Money price = money(required(field, FeedColumns.PRICE), FeedColumns.PRICE);
        Optional<String> sale = value(field, FeedColumns.SALE_PRICE);
        BigDecimal paid =
                sale.isPresent() ? money(sale.get(), FeedColumns.SALE_PRICE).amount() : price.amount();
        return new CatalogItem(
                id,
                name,
                value(field, FeedColumns.DESCRIPTION)
                        .map(text -> PlainText.of(text, MAX_DESCRIPTION))
                        .orElse(""),
                value(field, FeedColumns.BRAND)
                        .map(text -> PlainText.of(text, 200))
                        .orElse(null),
                category(field),
                paid.min(price.amount()),
                paid.compareTo(price.amount()) < 0 ? price.amount() : null,
                shopCurrency,
                availability(value(field, FeedColumns.AVAILABILITY)),
                link(field, FeedColumns.IMAGE),
                link(field, FeedColumns.URL),
                attributes(field));
    }

    private Optional<String> value(Function<String, Optional<String>> field, String ours) {
        return columns.of(ours).flatMap(field).map(String::strip).filter(text -> !text.isEmpty());
    }

    private String required(Function<String, Optional<String>> field, String ours) throws Unreadable {
        return value(field, ours)
                .orElseThrow(() -> new Unreadable(
                        "the column " + columns.of(ours).orElse(ours) + " is empty; every product needs one"));
    }

    private Money money(String text, String ours) throws Unreadable {
        Money money = Money.parse(text)
                .orElseThrow(() -> new Unreadable(
                        columns.of(ours).orElse(ours) + " \"" + text + "\" is not an amount; expected e.g. 15.00 EUR"));
        if (money.amount().signum() <= 0) {
            throw new Unreadable("the price is " + text + "; a product without a price can't be offered");
        }
        if (money.amount().compareTo(HIGHEST) >= 0) {
            throw new Unreadable("the price is " + text + "; expected less than " + HIGHEST.toPlainString());
        }
        if (money.currency() != null && !money.currency().equals(shopCurrency)) {
            throw new Unreadable("the price is in " + money.currency() + "; the shop sells in " + shopCurrency);
        }
        return new Money(money.amount().setScale(2, RoundingMode.HALF_UP), money.currency());
    }

    private List<String> category(Function<String, Optional<String>> field) {
        return value(field, FeedColumns.CATEGORY).stream()
                .flatMap(path -> Arrays.stream(path.split(">")))
                .map(name -> PlainText.of(name, 200))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A feed that says nothing of stock has everything; words of other languages are read by what they begin with. */
    private static Availability availability(Optional<String> text) throws Unreadable {
        String word = text.orElse("in_stock").toLowerCase(Locale.ROOT).replace(' ', '_');
        return switch (word) {
            case "in_stock", "instock", "disponible", "en_stock", "sí", "si", "yes", "true", "1" ->
                Availability.IN_STOCK;
            case "out_of_stock", "outofstock", "agotado", "sin_stock", "no", "false", "0" -> Availability.OUT_OF_STOCK;
            case "preorder", "preventa" -> Availability.PREORDER;
            case "backorder", "bajo_pedido" -> Availability.BACKORDER;
            default ->
                throw new Unreadable("availability \"" + word
                        + "\" is unknown; expected in_stock, out_of_stock, preorder or backorder");
        };
    }

    private @Nullable String link(Function<String, Optional<String>> field, String ours) {
        return value(field, ours)
                .filter(url -> url.length() <= MAX_URL && LINK.matcher(url).matches())
                .orElse(null);
    }

    private List<Attribute> attributes(Function<String, Optional<String>> field) {
        List<Attribute> attributes = new ArrayList<>();
        columns.attributes()
                .forEach((name, column) -> field.apply(column)
                        .map(text -> PlainText.of(text, 255))
                        .filter(text -> !text.isEmpty())
                        .map(text -> columns.inShopWords(column, text))
                        .ifPresent(text -> attributes.add(new Attribute(name, text))));
        if (columns.details()) {
            field.apply("product_detail").stream()
                    .flatMap(details -> NEXT_DETAIL.splitAsStream(details))
                    .map(ItemReader::detail)
                    .flatMap(Optional::stream)
                    .forEach(attributes::add);
        }
        return attributes.stream().distinct().toList();
    }

    /** {@code section:name:value}; the section may be empty. */
    private static Optional<Attribute> detail(String detail) {
        String[] parts = detail.split(":", 3);
        if (parts.length != 3 || parts[1].isBlank() || parts[2].isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Attribute(PlainText.of(parts[1], 64), PlainText.of(parts[2], 255)));
    }

    /** Why a record is no product. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private Unreadable(String reason) {
            super(reason, null, false, false);
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }
}
