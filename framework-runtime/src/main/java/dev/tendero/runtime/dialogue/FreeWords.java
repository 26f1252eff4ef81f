package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.Token;
import dev.tendero.runtime.conversation.SlotMemory;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.understanding.CatalogWords;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of a wish that no entity has taken and that stand behind a small word that ties: {@code para lluvia}. */
public final class FreeWords {

    private static final String PRODUCT = "producto";

    private FreeWords() {}

    /** Those that a message says, but for what names its product. */
    public static List<String> said(Understanding heard) {
        Set<String> tied = tied(heard);
        Set<String> named = heard.entities().stream()
                .filter(entity -> entity.entity().equals(PRODUCT))
                .flatMap(entity -> Stream.of(entity.value().split(" ")))
                .collect(Collectors.toSet());
        return Stream.of(heard.searchText().split(" "))
                .filter(word -> tied.contains(Normal.of(word)) && !named.contains(word))
                .toList();
    }

    /** Those that hold for the next turn: all of what is shown says them. */
    public static Optional<Entity> remembered(Understood understood, List<Product> shown) {
        CatalogWords catalogue = understood.meant().shop().understander().catalogue();
        String words = said(understood.understanding()).stream()
                .filter(word -> shown.stream().allMatch(product -> catalogue.isTold(product.key(), word)))
                .collect(Collectors.joining(" "));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entity(PRODUCT, words, -1, -1, Map.of(SlotMemory.TIED, true), true, false));
    }

    private static Set<String> tied(Understanding heard) {
        Set<String> links =
                LanguagePack.of(heard.utterance().language()).small().links();
        return heard.utterance().tokens().stream()
                .map(Token::normal)
                .dropWhile(word -> !links.contains(word))
                .collect(Collectors.toSet());
    }
}
