package dev.tendero.runtime;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.runtime.conversation.Conversation;
import dev.tendero.runtime.conversation.Conversations;
import dev.tendero.runtime.conversation.ForgetfulConversations;
import dev.tendero.runtime.conversation.Opinion;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.conversation.Thumb;
import dev.tendero.runtime.conversation.TurnRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Conversations that another node appends to as well. */
final class ContestedConversations implements Conversations {

    private final Conversations own = new ForgetfulConversations();
    private final UnaryOperator<TurnRecord> other;

    /** @param other what the record holds in place of a turn; may throw that the conversation is stale */
    ContestedConversations(UnaryOperator<TurnRecord> other) {
        this.other = other;
    }

    @Override
    public String create(String shop) {
        return own.create(shop);
    }

    @Override
    public <T> T within(@Nullable String sessionId, String shop, Function<Conversation, T> work) {
        return own.within(sessionId, shop, conversation -> work.apply(new Contested(conversation)));
    }

    @Override
    public Optional<String> shopOf(String sessionId) {
        return own.shopOf(sessionId);
    }

    @Override
    public List<PastTurn> after(String sessionId, long seq, int limit) {
        return own.after(sessionId, seq, limit);
    }

    @Override
    public long lastSeq(String sessionId) {
        return own.lastSeq(sessionId);
    }

    @Override
    public boolean rate(String sessionId, long seq, Thumb thumb) {
        return own.rate(sessionId, seq, thumb);
    }

    @Override
    public List<Opinion> opinions(String sessionId) {
        return own.opinions(sessionId);
    }

    @Override
    public void erase(String sessionId) {
        own.erase(sessionId);
    }

    @Override
    public void onErased(Consumer<String> listener) {
        own.onErased(listener);
    }

    private final class Contested implements Conversation {

        private final Conversation conversation;

        Contested(Conversation conversation) {
            this.conversation = conversation;
        }

        @Override
        public String id() {
            return conversation.id();
        }

        @Override
        public String shop() {
            return conversation.shop();
        }

        @Override
        public long lastSeq() {
            return conversation.lastSeq();
        }

        @Override
        public Optional<PastTurn> answered(String messageId) {
            return conversation.answered(messageId);
        }

        @Override
        public List<Entity> context() {
            return conversation.context();
        }

        @Override
        public List<Product> shown() {
            return conversation.shown();
        }

        @Override
        public Optional<String> topic() {
            return conversation.topic();
        }

        @Override
        public List<PastTurn> latest(int count) {
            return conversation.latest(count);
        }

        @Override
        public PastTurn append(TurnRecord turn) {
            return conversation.append(other.apply(turn));
        }
    }
}
