package dev.tendero.api;

import java.util.Locale;

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

    public Locale locale() {
        return Locale.of(language);
    }
}
