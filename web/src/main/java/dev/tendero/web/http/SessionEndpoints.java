package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.conversation.Conversations;
import dev.tendero.runtime.conversation.Opinion;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.web.wire.ExportWriter;
import dev.tendero.web.wire.History;
import dev.tendero.web.wire.SessionBody;
import io.helidon.http.Status;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /sessions}: begins conversations, tells what was said in one, hands it over whole, and erases it. */
final class SessionEndpoints {

    private static final int PRESET_LIMIT = 50;
    private static final int MAX_LIMIT = 100;
    /** The highest that the record can count to. */
    private static final long MAX_SEQ = 0xFFFF_FFFFL;

    private final Conversations conversations;
    private final ShopDirectory shops;
    private final Turnstile turnstile;

    SessionEndpoints(Conversations conversations, ShopDirectory shops, Turnstile turnstile) {
        this.turnstile = turnstile;
        this.conversations = conversations;
        this.shops = shops;
    }

    void create(Exchange exchange) {
        String wanted = exchange.bodyIfAny(Set.of("shop")).text("shop");
        String shop = shops.idOf(wanted == null ? exchange.query().text("shop") : wanted);
        turnstile.session(exchange);
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

    /** Page by page: a conversation may be longer than memory should hold. */
    void export(Exchange exchange) {
        String session = exchange.pathParameter("id");
        String shop = conversations.shopOf(session).orElseThrow(SessionEndpoints::unknown);
        List<Opinion> opinions = conversations.opinions(session);
        exchange.download("application/json", "conversation.json");
        try (ExportWriter export = new ExportWriter(exchange.stream(), session, shop)) {
            long last = 0;
            List<PastTurn> page = conversations.after(session, last, MAX_LIMIT);
            while (!page.isEmpty()) {
                page.forEach(export::turn);
                last = page.getLast().reply().seq();
                page = page.size() < MAX_LIMIT ? List.of() : conversations.after(session, last, MAX_LIMIT);
            }
            export.opinions(opinions);
        }
    }

    void erase(Exchange exchange) {
        conversations.erase(exchange.pathParameter("id"));
        exchange.nothing();
    }

    private static TenderoException unknown() {
        return new TenderoException(
                ErrorCode.UNKNOWN_SESSION, "there is no such session; begin one with POST /sessions");
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
