package dev.tendero.testkit;

import dev.tendero.api.Answer;
import dev.tendero.api.Entity;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small plugin that uses what a plugin can use: a mapper, settings, an extractor, a second language. */
public final class Bargains implements IntentHandler {

    /** What shops can set. */
    public record Limits(int shown) {
        public Limits() {
            this(2);
        }
    }

    @Override
    public String name() {
        return "ganga";
    }

    @Override
    public Optional<Class<? extends Record>> settings() {
        return Optional.of(Limits.class);
    }

    @Override
    public List<EntityExtractor> extractors() {
        return List.of(new Coupons());
    }

    @Override
    public Answer answer(Turn turn) {
        if (turn.slots().value("cupon").isPresent()) {
            throw new IllegalStateException("coupons are broken");
        }
        return Answer.of(turn.queries()
                .select("query", Map.of("shown", turn.settings(Limits.class).shown())));
    }

    /** Finds the word SALE7. */
    static final class Coupons implements EntityExtractor {
        @Override
        public String entity() {
            return "cupon";
        }

        @Override
        public List<Entity> extract(Utterance utterance, ShopInfo shop) {
            int at = utterance.text().indexOf("SALE7");
            return at < 0 ? List.of() : List.of(Entity.of("cupon", "SALE7", at, at + 5));
        }
    }
}
