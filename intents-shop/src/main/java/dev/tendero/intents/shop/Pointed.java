package dev.tendero.intents.shop;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.Optional;

/** What {@code the second} and {@code the last one} point at. */
final class Pointed {

    private Pointed() {}

    /**
     * The listed products that the message points at, in the order said; positions that were not listed are left out.
     */
    static List<Product> products(Turn turn) {
        List<Entity> positions = turn.slots().wanted("posicion");
        List<Product> listed = positions.isEmpty() ? List.of() : turn.listed();
        return positions.stream()
                .map(entity -> entity.parts().containsKey("remaining") ? other(turn, listed) : at(listed, entity))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Of a list of which one was looked at the first that was not; of one at which nobody looked the second. */
    private static Optional<Product> other(Turn turn, List<Product> listed) {
        List<Long> keys = listed.stream().map(Product::key).toList();
        return turn.seen().reversed().stream()
                .map(Product::key)
                .filter(keys::contains)
                .findFirst()
                .or(() -> keys.stream().findFirst())
                .flatMap(seen ->
                        listed.stream().filter(product -> product.key() != seen).findFirst());
    }

    /** Whether nothing in the words points, and the product in view is meant. */
    static boolean isImplied(Turn turn) {
        return turn.slots()
                .first("posicion")
                .filter(position -> position.parts().containsKey("implied"))
                .isPresent();
    }

    private static Optional<Product> at(List<Product> shown, Entity position) {
        int index = position.parts().get("index") instanceof Integer given ? given : 0;
        int place = index < 0 ? shown.size() + index : index - 1;
        return place >= 0 && place < shown.size() ? Optional.of(shown.get(place)) : Optional.empty();
    }
}
