package dev.tendero.runtime.conversation;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One conversation, held by the one thread that answers in it now. */
public interface Conversation {

    String id();

    String shop();

    /** The number of the last turn; 0 before the first. */
    long lastSeq();

    /** The answered turn of that message, when it was sent before. */
    Optional<PastTurn> answered(String messageId);

    /** The slots that the last turn left. */
    List<Entity> context();

    /** The products of the last reply that showed any. */
    List<Product> shown();

    /**
     * The list that "the second" refers to: the products of the last reply that showed any, unless it showed the one
     * that the customer had picked from an earlier list, by its place or by its name. Where some had been picked to be
     * compared, the places after those are the earlier list's.
     */
    default List<Product> listed() {
        List<List<Product>> lists = new ArrayList<>();
        latest(SessionState.KEPT).stream()
                .filter(turn -> !turn.reply().products().isEmpty())
                .filter(turn -> !turn.isPick(lists.isEmpty() ? List.of() : lists.getLast()))
                .forEach(turn -> lists.add(turn.reply().products()));
        List<List<Product>> latest = lists.reversed();
        return latest.isEmpty() ? shown() : withPlacesAfter(latest.getFirst(), latest.subList(1, latest.size()));
    }

    /** The products that the latest replies showed one alone, in that order; one shown twice where it was last. */
    default List<Product> seen() {
        LinkedHashMap<Long, Product> seen = new LinkedHashMap<>();
        latest(SessionState.KEPT).stream()
                .map(turn -> turn.reply().products())
                .filter(products -> products.size() == 1)
                .map(List::getFirst)
                .forEach(product -> seen.putLast(product.key(), product));
        return List.copyOf(seen.values());
    }

    private static List<Product> withPlacesAfter(List<Product> list, List<List<Product>> earlier) {
        return earlier.stream()
                .findFirst()
                .filter(longer -> longer.size() > list.size() && longer.containsAll(list))
                .map(longer -> Stream.concat(list.stream(), longer.stream().skip(list.size()))
                        .toList())
                .orElse(list);
    }

    /** The intent that a fragment goes on with: the last one that made use of entities. */
    Optional<String> topic();

    /** The latest turns, oldest first, at most {@code count}. */
    List<PastTurn> latest(int count);

    /**
     * Takes the conversation among all nodes until its turn is recorded: before something is done for it that is dear
     * to do twice. A second time only makes it longer.
     *
     * @param atMost how long that may take; if this node dies, others wait so long
     * @throws StaleConversationException another node was answering in it and is done now; open it again
     * @throws dev.tendero.api.TenderoException {@code database_unavailable}
     */
    default void claim(Duration atMost) {}

    /**
     * Commits a turn, which must be number {@link #lastSeq()} + 1, and blocks until it is durable.
     *
     * @return the turn as recorded: another's, when the same message was recorded by another node first
     * @throws StaleConversationException when another node appended a different turn first; open it again
     * @throws dev.tendero.api.TenderoException {@code database_unavailable}: nothing is claimed to be recorded
     */
    PastTurn append(TurnRecord turn);
}
