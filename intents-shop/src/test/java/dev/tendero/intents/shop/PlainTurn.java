package dev.tendero.intents.shop;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Slots;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.IntentSummary;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.regex.Pattern;

/** What a customer has said and been shown, in a shop without settings. */
abstract class PlainTurn implements Turn {

    private String words = "";
    private List<Entity> entities = List.of();
    private List<Product> shown = List.of();

    void say(String newWords, List<Entity> newEntities) {
        words = newWords;
        entities = newEntities;
    }

    void show(List<Product> products) {
        shown = products;
    }

    @Override
    public ShopInfo shop() {
        return new ShopInfo("s", "S", "es", "EUR");
    }

    @Override
    public Utterance utterance() {
        List<Token> tokens = Pattern.compile("\\S+")
                .matcher(words)
                .results()
                .map(word -> new Token(word.group(), word.group(), word.group(), word.start(), word.end()))
                .toList();
        return new Utterance(words, "es", tokens);
    }

    @Override
    public Slots slots() {
        return new Slots(entities);
    }

    @Override
    public String searchText() {
        return words;
    }

    @Override
    public List<Product> shown() {
        return shown;
    }

    @Override
    public <T extends Record> T settings(Class<T> type) {
        throw new IllegalArgumentException("these intents have none");
    }

    @Override
    public List<IntentSummary> intents() {
        return List.of();
    }
}
