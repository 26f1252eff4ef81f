package dev.tendero.api.spi;

import dev.tendero.api.Entity;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Stability;
import dev.tendero.api.Utterance;
import java.util.List;

/** Finds one kind of entity in an utterance. Stateless; called by many threads at once. */
@Stability(value = Stability.Level.EVOLVING, since = "0.1")
public interface EntityExtractor {

    /** The kind of entity that it finds, as intents name it under {@code entities}. */
    String entity();

    /** @return what was found, with spans in the utterance's text; overlaps are resolved by the runtime */
    List<Entity> extract(Utterance utterance, ShopInfo shop);
}
