package dev.tendero.runtime.answer;

import dev.tendero.api.ShopInfo;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Amounts and numbers as the shop writes them: {@code 79,90 €} with a no-break space. For one thread. */
final class MoneyFormat {

    /** To be cloned: to make one takes far longer than to use it, and none is safe for two threads. */
    private static final Map<Kind, NumberFormat> PATTERNS = new ConcurrentHashMap<>();

    private final Locale locale;
    private final String shopCurrency;
    private final Map<String, NumberFormat> formats = new HashMap<>();

    MoneyFormat(ShopInfo shop) {
        this.locale = shop.locale();
        this.shopCurrency = shop.currency();
    }

    /** An amount in the shop's own currency. */
    String amount(BigDecimal amount) {
        return amount(amount, shopCurrency);
    }

    /** @param code ISO 4217; one that does not exist is written after the number as it is */
    String amount(BigDecimal amount, String code) {
        try {
            return formats.computeIfAbsent(code, this::format).format(amount);
        } catch (IllegalArgumentException unknown) {
            return number(amount) + "\u00a0" + code;
        }
    }

    private NumberFormat format(String code) {
        return (NumberFormat) PATTERNS.computeIfAbsent(new Kind(locale, code), MoneyFormat::pattern)
                .clone();
    }

    private static NumberFormat pattern(Kind kind) {
        Currency currency = Currency.getInstance(kind.currency());
        NumberFormat format = NumberFormat.getCurrencyInstance(kind.locale());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format;
    }

    /** A number that is not money, with as many decimals as it has. */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
        return format.format(number);
    }

    private record Kind(Locale locale, String currency) {}
}
