package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.conversation.Conversations;
import dev.tendero.web.wire.History;
import dev.tendero.web.wire.SessionBody;
import io.helidon.http.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /sessions} and {@code GET /sessions/{id}/messages}. */
final class SessionEndpoints {

    private static final int PRESET_LIMIT = 50;
    private static final int MAX_LIMIT = 100;
    /** The highest that the record can count to. */
    private static final long MAX_SEQ = 0xFFFF_FFFFL;

    private final Conversations conversations;
    private final ShopDirectory shops;

    SessionEndpoints(Conversations conversations, ShopDirectory shops) {
        this.conversations = conversations;
        this.shops = shops;
    }

    void create(Exchange exchange) {
        String wanted = exchange.bodyIfAny(Set.of("shop")).text("shop");
        String shop = shops.idOf(wanted == null ? exchange.query().text("shop") : wanted);
        exchange.json(Status.CREATED_201, new SessionBody(conversations.create(shop), shop));
    }

    void messages(Exchange exchange) {
        String session = exchange.pathParameter("id");
        Query query = exchange.query();
        long after = query.number("after", 0, 0, MAX_SEQ);
        int limit = query.integer("limit", PRESET_LIMIT, 1, MAX_LIMIT);
        requireShop(session, query.text("shop"));
        exchange.json(History.of(session, conversations.after(session, after, limit)));
    }

    private void requireShop(String session, @Nullable String wanted) {
        if (wanted == null) {
            return;
        }
        String shop = shops.idOf(wanted);
        if (conversations.shopOf(session).filter(shop::equals).isEmpty()) {
            throw new TenderoException(
                    ErrorCode.UNKNOWN_SESSION, "there is no such session in the shop \"" + shop + "\"");
        }
    }
}
