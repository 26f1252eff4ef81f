package dev.tendero.runtime.dialogue;

import dev.tendero.api.Product;
import dev.tendero.runtime.conversation.PastTurn;
import java.util.List;
import java.util.Optional;

/** What the last answer showed. */
final class LastSeen {

    private LastSeen() {}

    static List<Product> all(TurnRequest request) {
        return request.conversation().latest(1).stream()
                .map(PastTurn::reply)
                .flatMap(reply -> reply.products().stream())
                .toList();
    }

    /** Where it showed only one. */
    static Optional<Product> one(TurnRequest request) {
        List<Product> all = all(request);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
