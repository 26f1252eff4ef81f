package dev.tendero.runtime;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.Message;
import dev.tendero.api.Reply;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.runtime.conversation.Conversations;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.conversation.StaleConversationException;
import dev.tendero.runtime.dialogue.TurnRequest;
import dev.tendero.runtime.privacy.PersonalData;
import dev.tendero.runtime.served.ServedShop;
import java.util.Optional;
import java.util.UUID;

/** Checks a message, opens its conversation, has it answered and recorded. Card numbers get no further than here. */
public final class TurnEngine implements ChatEngine {

    private static final int MAX_MESSAGE_ID = 64;
    private static final int ATTEMPTS = 4;

    private final Shops shops;
    private final Conversations conversations;
    private final TurnPipeline pipeline;
    private final int maxCodePoints;

    /** @param maxCodePoints the longest message that is taken, in Unicode code points */
    public TurnEngine(Shops shops, Conversations conversations, TurnPipeline pipeline, int maxCodePoints) {
        this.shops = shops;
        this.conversations = conversations;
        this.pipeline = pipeline;
        this.maxCodePoints = maxCodePoints;
    }

    @Override
    public Reply reply(Message message, ReplySink sink) {
        long start = System.nanoTime();
        requireText(message.text());
        String text = PersonalData.withoutCards(message.text());
        Optional<String> given = givenId(message);
        String messageId = given.orElseGet(() -> UUID.randomUUID().toString());
        ServedShop shop = shops.get(shopOf(message));
        for (int attempt = 1; ; attempt++) {
            try {
                return conversations.within(
                        message.sessionId(),
                        shop.info().id(),
                        conversation -> given.flatMap(conversation::answered)
                                .map(before -> again(before, sink))
                                .orElseGet(() -> pipeline.answer(
                                        new TurnRequest(shop, conversation, messageId, text, start), sink)));
            } catch (StaleConversationException stale) {
                if (attempt == ATTEMPTS) {
                    throw new TenderoException(
                            ErrorCode.DATABASE_UNAVAILABLE,
                            "other nodes keep appending to this conversation; send the message again",
                            stale);
                }
                sink.restart();
            }
        }
    }

    private static Reply again(PastTurn before, ReplySink sink) {
        sink.text(before.reply().reply());
        return before.reply();
    }

    private String shopOf(Message message) {
        Optional<String> known = Optional.ofNullable(message.sessionId()).map(this::shopOfSession);
        String wanted = message.shop();
        if (known.isPresent() && wanted != null && !wanted.equals(known.get())) {
            throw new TenderoException(
                    ErrorCode.UNKNOWN_SESSION, "there is no such session in the shop \"" + wanted + "\"");
        }
        return known.or(() -> Optional.ofNullable(wanted)).orElseGet(shops::defaultShop);
    }

    private String shopOfSession(String sessionId) {
        return conversations
                .shopOf(sessionId)
                .orElseThrow(() -> new TenderoException(
                        ErrorCode.UNKNOWN_SESSION, "there is no such session; begin one with POST /sessions"));
    }

    private void requireText(String text) {
        if (text.isBlank()) {
            throw new TenderoException(ErrorCode.EMPTY_MESSAGE, "the message is empty; expected some text");
        }
        int length = text.codePointCount(0, text.length());
        if (length > maxCodePoints) {
            throw new TenderoException(
                    ErrorCode.MESSAGE_TOO_LONG,
                    "the message has " + length + " characters; expected at most " + maxCodePoints);
        }
    }

    private static Optional<String> givenId(Message message) {
        String given = message.messageId();
        if (given != null && (given.isBlank() || given.length() > MAX_MESSAGE_ID)) {
            throw new TenderoException(
                    ErrorCode.BAD_PARAMETER,
                    "message_id has " + given.length() + " characters; expected 1 to " + MAX_MESSAGE_ID);
        }
        return Optional.ofNullable(given);
    }
}
