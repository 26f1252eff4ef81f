package dev.tendero.api;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The shop that a turn belongs to.
 *
 * @param id also the name of its folder
 * @param name as customers read it
 * @param language ISO 639-1 code of its first language
 * @param currency ISO 4217 code
 */
@Stability(value = Stability.Level.STABLE, since = "0.1")
public record ShopInfo(String id, String name, String language, String currency) {

    private static final Map<String, Locale> LOCALES = new ConcurrentHashMap<>();

    /**
     * How the shop writes numbers and amounts: as the one country does that pays in its currency, where that speaks its
     * language: {@code $ 2.350} in Argentina and {@code $2,350.00} in Mexico. Without a country elsewhere.
     */
    public Locale locale() {
        return LOCALES.computeIfAbsent(language + ' ' + currency, none -> localeOf(language, currency));
    }

    private static Locale localeOf(String language, String currency) {
        List<String> countries = Stream.of(Locale.getISOCountries())
                .filter(country -> paysIn(country, currency))
                .toList();
        return countries.stream()
                .filter(country -> countries.size() == 1)
                .map(country -> Locale.of(language, country))
                .filter(home -> Locale.availableLocales().anyMatch(home::equals))
                .findFirst()
                .orElse(Locale.of(language));
    }

    private static boolean paysIn(String country, String currency) {
        Currency paid = Currency.getInstance(Locale.of("", country));
        return paid != null && paid.getCurrencyCode().equals(currency);
    }
}
