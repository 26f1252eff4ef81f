package dev.tendero.web.http;

import dev.tendero.api.Entity;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Message;
import dev.tendero.api.Product;
import dev.tendero.api.Reply;
import dev.tendero.api.TenderoException;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.ChatEngine;
import dev.tendero.runtime.TurnObserver;
import dev.tendero.runtime.TurnReport;
import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.runtime.catalog.ProductFilter;
import dev.tendero.runtime.conversation.Conversation;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.conversation.TurnRecord;
import dev.tendero.runtime.routing.Decision;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Answers with the products whose name holds the message's first word. */
public final class InMemoryEngine implements ChatEngine {

    private static final String SEARCH = "buscar_producto";

    private final InMemoryConversations conversations;
    private final ShopDirectory shops;
    private final TurnObserver observer;

    /** What a test wants to happen while a reply is worded. */
    public volatile Wording wording = (text, sink) -> sink.text(text);

    /** What a test makes of a reply. */
    public volatile UnaryOperator<Reply> change = UnaryOperator.identity();

    /** What came in, in order; a message that came twice is there twice. */
    public final List<String> heard = new CopyOnWriteArrayList<>();

    /** What was answered anew, in order. */
    public final List<String> answered = new CopyOnWriteArrayList<>();

    public interface Wording {
        void word(String text, ReplySink sink);
    }

    InMemoryEngine(InMemoryConversations conversations, ShopDirectory shops, TurnObserver observer) {
        this.conversations = conversations;
        this.shops = shops;
        this.observer = observer;
    }

    @Override
    public Reply reply(Message message, ReplySink sink) {
        heard.add(message.text());
        require(message);
        String shop = shops.idOf(message.shop());
        return conversations.within(
                message.sessionId(),
                shop,
                c -> c.answered(String.valueOf(message.messageId()))
                        .map(before -> again(before, sink))
                        .orElseGet(() -> answer(c, message, sink)));
    }

    private static Reply again(PastTurn before, ReplySink sink) {
        sink.text(before.reply().reply());
        return before.reply();
    }

    private static void require(Message message) {
        if (message.text().isBlank()) {
            throw new TenderoException(ErrorCode.EMPTY_MESSAGE, "the message is empty");
        }
        if (message.text().codePointCount(0, message.text().length()) > 2000) {
            throw new TenderoException(ErrorCode.MESSAGE_TOO_LONG, "the message is too long; expected at most 2000");
        }
        if (message.messageId() != null && message.messageId().length() > 64) {
            throw new TenderoException(ErrorCode.BAD_PARAMETER, "message_id is too long; expected 1 to 64");
        }
    }

    private Reply answer(Conversation conversation, Message message, ReplySink sink) {
        String word = message.text().split(" ")[0];
        List<Product> products = new InMemoryCatalog()
                .list(conversation.shop(), new ProductFilter(word, null, null, null, 5, 0))
                .items();
        String text = products.isEmpty() ? "No lo encuentro." : "Tengo esto. ¿Te sirve?";
        sink.begun();
        wording.word(text, sink);
        Reply reply = change.apply(reply(conversation, message, text, word, products));
        conversation.append(new TurnRecord(
                conversation.shop(),
                Instant.now(),
                message.text(),
                reply,
                List.of(),
                List.of(),
                null,
                0,
                1,
                1,
                1,
                null));
        answered.add(message.text());
        observer.answered(new TurnReport(
                conversation.shop(),
                new Understanding(new Utterance(message.text(), "es", List.of()), List.of(), 0.4, List.of(), ""),
                new Decision(new Route.ToHandler(SEARCH, 0.5, false), null),
                List.of(),
                reply,
                "found",
                new TurnReport.Timings(100, 0, 200, 300, 400),
                "ok",
                null));
        return reply;
    }

    private static Reply reply(
            Conversation conversation, Message message, String text, String word, List<Product> products) {
        return new Reply(
                conversation.id(),
                message.messageId() == null ? UUID.randomUUID().toString() : message.messageId(),
                conversation.lastSeq() + 1,
                text,
                SEARCH,
                0.123456,
                List.of(
                        Entity.of("producto", word, 0, word.length()),
                        Entity.of("marca", "Lumbre", 3, 9).asCarried().asNegated()),
                products,
                List.of("¿Algo más barato?", "Categorías"),
                Reply.Source.TEMPLATE,
                4);
    }
}
