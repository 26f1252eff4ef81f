package dev.tendero.web.http;

import dev.tendero.api.Entity;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Product;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.conversation.Conversation;
import dev.tendero.runtime.conversation.Conversations;
import dev.tendero.runtime.conversation.Opinion;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.conversation.Thumb;
import dev.tendero.runtime.conversation.TurnRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Conversations that live as long as the test. */
final class InMemoryConversations implements Conversations {

    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    final Map<String, Thumb> thumbs = new ConcurrentHashMap<>();

    /** What a test wants looking a conversation up to fail with. */
    volatile @Nullable RuntimeException broken;

    @Override
    public String create(String shop) {
        String id = UUID.randomUUID().toString().replace("-", "");
        held.put(id, new Held(id, shop, new CopyOnWriteArrayList<>()));
        return id;
    }

    @Override
    public <T> T within(String sessionId, String shop, Function<Conversation, T> work) {
        Held conversation = get(sessionId == null ? create(shop) : sessionId);
        synchronized (conversation) {
            return work.apply(conversation);
        }
    }

    @Override
    public Optional<String> shopOf(String sessionId) {
        RuntimeException failure = broken;
        if (failure != null) {
            throw failure;
        }
        return Optional.ofNullable(held.get(sessionId)).map(Held::shop);
    }

    @Override
    public List<PastTurn> after(String sessionId, long seq, int limit) {
        return get(sessionId).turns().stream()
                .filter(turn -> turn.reply().seq() > seq)
                .limit(limit)
                .toList();
    }

    @Override
    public long lastSeq(String sessionId) {
        return get(sessionId).lastSeq();
    }

    @Override
    public boolean rate(String sessionId, long seq, Thumb thumb) {
        thumbs.put(sessionId + "/" + seq, thumb);
        return seq >= 1 && seq <= get(sessionId).lastSeq();
    }

    @Override
    public List<Opinion> opinions(String sessionId) {
        return get(sessionId).turns().stream()
                .map(turn -> turn.reply().seq())
                .filter(seq -> thumbs.containsKey(sessionId + "/" + seq))
                .map(seq -> new Opinion(seq, thumbs.get(sessionId + "/" + seq), Instant.EPOCH))
                .toList();
    }

    @Override
    public void erase(String sessionId) {
        get(sessionId);
        held.remove(sessionId);
        listeners.forEach(listener -> listener.accept(sessionId));
    }

    @Override
    public void onErased(Consumer<String> listener) {
        listeners.add(listener);
    }

    private Held get(String id) {
        return Optional.ofNullable(held.get(id))
                .orElseThrow(() -> new TenderoException(ErrorCode.UNKNOWN_SESSION, "there is no such session"));
    }

    private record Held(String id, String shop, List<PastTurn> turns) implements Conversation {

        @Override
        public long lastSeq() {
            return turns.size();
        }

        @Override
        public Optional<PastTurn> answered(String messageId) {
            return turns.stream()
                    .filter(turn -> turn.reply().messageId().equals(messageId))
                    .findFirst();
        }

        @Override
        public List<Entity> context() {
            return List.of();
        }

        @Override
        public List<Product> shown() {
            return List.of();
        }

        @Override
        public Optional<String> topic() {
            return Optional.empty();
        }

        @Override
        public List<PastTurn> latest(int count) {
            return turns.subList(Math.max(0, turns.size() - count), turns.size());
        }

        @Override
        public PastTurn append(TurnRecord turn) {
            PastTurn past = new PastTurn(turn.at(), turn.message(), turn.reply());
            turns.add(past);
            return past;
        }
    }
}
