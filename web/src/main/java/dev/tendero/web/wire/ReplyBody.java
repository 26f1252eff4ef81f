package dev.tendero.web.wire;

import dev.tendero.api.Reply;
import java.util.List;
import java.util.Locale;

/** @param confidence 0 to 1, four decimals */
public record ReplyBody(
        String sessionId,
        String messageId,
        long seq,
        String reply,
        String intent,
        double confidence,
        List<EntityBody> entities,
        List<ProductBody> products,
        List<String> suggestions,
        String source,
        long latencyMs)
        implements WireRecord {

    private static final double DECIMALS = 10_000;

    public static ReplyBody of(Reply reply) {
        return new ReplyBody(
                reply.sessionId(),
                reply.messageId(),
                reply.seq(),
                reply.reply(),
                reply.intent(),
                Math.round(reply.confidence() * DECIMALS) / DECIMALS,
                reply.entities().stream().map(EntityBody::of).toList(),
                reply.products().stream().map(ProductBody::of).toList(),
                reply.suggestions(),
                reply.source().name().toLowerCase(Locale.ROOT),
                reply.latencyMs());
    }
}
