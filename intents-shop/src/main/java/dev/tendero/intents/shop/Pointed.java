package dev.tendero.intents.shop;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.Optional;

/** What {@code the second} and {@code the last one} point at. */
final class Pointed {

    private Pointed() {}

    /** The shown products that the message points at, in the order said; positions that were not shown are left out. */
    static List<Product> products(Turn turn) {
        return turn.slots().wanted("posicion").stream()
                .map(entity -> at(turn.shown(), entity))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<Product> at(List<Product> shown, Entity position) {
        int index = position.parts().get("index") instanceof Integer given ? given : 0;
        int place = index < 0 ? shown.size() + index : index - 1;
        return place >= 0 && place < shown.size() ? Optional.of(shown.get(place)) : Optional.empty();
    }
}
