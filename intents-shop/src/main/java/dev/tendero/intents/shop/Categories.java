package dev.tendero.intents.shop;

import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The categories with the most products, of the statement {@code categorias} of the intent's mapper. */
final class Categories {

    private static final int SHOWN = 6;

    private Categories() {}

    static List<String> names(Turn turn) {
        return turn.queries().select("categorias", Map.of("limit", SHOWN)).stream()
                .map(row -> row.text("category"))
                .flatMap(Optional::stream)
                .toList();
    }
}
