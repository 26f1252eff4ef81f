package dev.tendero.runtime.dialogue;

import dev.tendero.api.Product;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.shop.ShopSettings;
import java.util.List;
import java.util.Optional;

/** What the last answer showed; who was not understood still sees what was shown before. */
final class LastSeen {

    private static final int LOOKED_AT = 2;

    private LastSeen() {}

    static List<Product> all(TurnRequest request) {
        return request.conversation().latest(LOOKED_AT).reversed().stream()
                .map(PastTurn::reply)
                .dropWhile(reply -> reply.intent().equals(ShopSettings.FALLBACK))
                .limit(1)
                .flatMap(reply -> reply.products().stream())
                .toList();
    }

    /** How many products the customer may have in mind, who may compare those of two answers. */
    static long lately(TurnRequest request) {
        return request.conversation().latest(LOOKED_AT).stream()
                .flatMap(turn -> turn.reply().products().stream())
                .map(Product::key)
                .distinct()
                .count();
    }

    /** Where it showed only one. */
    static Optional<Product> one(TurnRequest request) {
        List<Product> all = all(request);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
