package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the values of shop.yaml can be. */
final class ShopKeys {

    /** The languages that the framework answers in, the first of all first. */
    static final List<String> LANGUAGES = List.of("es", "en", "pt");

    static final ValueType<String> LANGUAGE = ValueTypes.word(LANGUAGES);
    static final ValueType<String> CURRENCY = currency();

    private ShopKeys() {}

    private static ValueType<String> currency() {
        Set<String> codes = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toUnmodifiableSet());
        return new ValueType<>(
                "a currency's three-letter ISO 4217 code, such as EUR",
                text -> codes.contains(text) ? Optional.of(text) : Optional.empty(),
                codes);
    }
}
