package dev.tendero.runtime;

import dev.tendero.api.TenderoException;
import dev.tendero.runtime.embedding.EmbeddingModels;
import dev.tendero.runtime.shop.ShopSource;
import dev.tendero.runtime.understanding.SentenceVectors;
import dev.tendero.runtime.yaml.Problems;

/** Whether the model that a shop has chosen for its sentences can be loaded. */
public final class EmbeddingsCheck implements AutoCloseable {

    private final EmbeddingModels models = EmbeddingModels.forgetful();

    /** @return what the shop learns by; none, and a problem at the key, where the model can't be loaded */
    public SentenceVectors vectors(ShopSource shop, Problems problems) {
        try {
            return models.of(shop.settings().embeddings());
        } catch (TenderoException e) {
            problems.add(shop.tree().at("understanding", "embeddings"), String.valueOf(e.getMessage()));
            return SentenceVectors.NONE;
        }
    }

    /** The vectors are of no use any more. */
    @Override
    public void close() {
        models.close();
    }
}
