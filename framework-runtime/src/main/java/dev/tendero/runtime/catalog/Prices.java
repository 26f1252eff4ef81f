package dev.tendero.runtime.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs.
 *
 * @param list the price before the sale; null when there is none
 */
record Prices(BigDecimal paid, @Nullable BigDecimal list) {

    private static final BigDecimal HIGHEST = new BigDecimal("10000000000");

    static Prices of(FeedRecord row, String currency, Instant now) throws Unreadable {
        BigDecimal price = offered(row, FeedColumns.PRICE, currency);
        Optional<BigDecimal> sale = dated(row, now) ? amount(row, FeedColumns.SALE_PRICE, currency) : Optional.empty();
        Optional<BigDecimal> before = amount(row, FeedColumns.LIST_PRICE, currency);
        BigDecimal paid = sale.orElse(price).min(price);
        BigDecimal list = before.orElse(price).max(price);
        return new Prices(paid, list.compareTo(paid) > 0 ? list : null);
    }

    private static boolean dated(FeedRecord row, Instant now) {
        return row.value(FeedColumns.SALE_DATES)
                .map(dates -> SaleDates.hold(dates, now, ZoneId.systemDefault()))
                .orElse(true);
    }

    private static BigDecimal offered(FeedRecord row, String ours, String currency) throws Unreadable {
        String text = row.value(ours)
                .orElseThrow(
                        () -> new Unreadable("the column " + row.nameOf(ours) + " is empty; every product needs one"));
        return amount(row, ours, currency)
                .orElseThrow(() ->
                        new Unreadable("the price is " + text + "; a product without a price can't be offered", true));
    }

    /** Empty for nothing and for 0, which says that there is no such price. */
    private static Optional<BigDecimal> amount(FeedRecord row, String ours, String currency) throws Unreadable {
        Optional<String> text = row.value(ours);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Money money = Money.parse(text.get())
                .orElseThrow(() -> new Unreadable(
                        row.nameOf(ours) + " \"" + text.get() + "\" is not an amount; expected e.g. 15.00 EUR"));
        if (money.amount().compareTo(HIGHEST) >= 0) {
            throw new Unreadable("the price is " + text.get() + "; expected less than " + HIGHEST.toPlainString());
        }
        if (money.currency() != null && !money.currency().equals(currency)) {
            throw new Unreadable("the price is in " + money.currency() + "; the shop sells in " + currency);
        }
        BigDecimal cents = money.amount().setScale(2, RoundingMode.HALF_UP);
        return cents.signum() > 0 ? Optional.of(cents) : Optional.empty();
    }
}
