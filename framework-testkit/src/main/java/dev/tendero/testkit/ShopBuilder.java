package dev.tendero.testkit;

import dev.tendero.api.Availability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what a shop is like that is opened for tests. It has every intent that service files on the class path name:
 * those of the project under test, and the shop intents that come with Tendero. For one thread.
 */
public final class ShopBuilder {

    private final String language;
    private final String currency;
    private final List<List<String>> products = new ArrayList<>();
    private final Map<String, Map<String, Object>> settings = new LinkedHashMap<>();
    private final List<String> scripts = new ArrayList<>();
    private final StringBuilder more = new StringBuilder();
    private @Nullable List<String> use;

    ShopBuilder(String language, String currency) {
        this.language = language;
        this.currency = currency;
    }

    /** A product that can be bought now. */
    public ShopBuilder product(String id, String name, String brand, String category, String price) {
        return product(id, name, brand, category, price, Availability.IN_STOCK);
    }

    /**
     * @param category a path, such as {@code Papelería > Bolígrafos}
     * @param price in the shop's currency, such as {@code 3.20}
     */
    public ShopBuilder product(
            String id, String name, String brand, String category, String price, Availability availability) {
        products.add(List.of(id, name, brand, category, price, availability.wireName()));
        return this;
    }

    /** The only intents that the shop has, besides the fallback; without this, every one that is installed. */
    public ShopBuilder use(String... intents) {
        use = List.of(intents);
        return this;
    }

    /**
     * Sets what a plugin lets shops set, as under {@code intents.settings} in YAML.
     *
     * @param value text, a number, or a list of such; a duration as {@code "15m"}
     */
    public ShopBuilder set(String intent, String key, Object value) {
        settings.computeIfAbsent(intent, name -> new LinkedHashMap<>()).put(key, value);
        return this;
    }

    /** More lines of the shop's {@code shop.yaml}: synonyms, entities. */
    public ShopBuilder yaml(String lines) {
        more.append(lines).append('\n');
        return this;
    }

    /**
     * SQL that is run on the database, where there are Tendero's own tables, before the shop opens: a plugin's own
     * tables and their rows.
     */
    public ShopBuilder sql(String script) {
        scripts.add(script);
        return this;
    }

    /** As {@link #sql(String)}, from a file. */
    public ShopBuilder sql(Path file) {
        try {
            return sql(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens the shop over a database of its own; its owner closes it.
     *
     * @throws dev.tendero.api.TenderoException when an installed intent is wrong, naming the file and what is wrong
     */
    public ShopTester open() {
        return ShopTester.open(this);
    }

    String language() {
        return language;
    }

    String currency() {
        return currency;
    }

    List<List<String>> products() {
        return products;
    }

    Map<String, Map<String, Object>> settings() {
        return settings;
    }

    List<String> scripts() {
        return scripts;
    }

    String more() {
        return more.toString();
    }

    @Nullable
    List<String> use() {
        return use;
    }
}
