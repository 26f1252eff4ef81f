package dev.tendero.web.socket;

import dev.tendero.api.Reply;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.web.wire.SocketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Which turns of its conversation one socket's client has got. For one thread at a time, but where it says so. */
final class Deliveries {

    private static final int PAGE = 50;

    private final ChatSocket socket;
    private final SocketServices services;
    private final AtomicLong announced = new AtomicLong();
    /** What came after it, up to the last one, was sent over this socket. */
    private long first;
    /** The last turn that was sent, or that was there when the client came. */
    private long last;

    Deliveries(ChatSocket socket, SocketServices services) {
        this.socket = socket;
        this.services = services;
    }

    /** The conversation stands there as the client comes. */
    void begin(long seq) {
        first = seq;
        last = seq;
    }

    /**
     * A turn was recorded. Any thread.
     *
     * @return whether the socket has not heard of it
     */
    boolean isNews(long seq) {
        return announced.getAndAccumulate(seq, Math::max) < seq;
    }

    /** Sends what was announced and not sent. */
    void catchUp(Place here) {
        last = send(here, last, announced.get());
    }

    /** What this socket has sent already is not sent again, even when it was not there yet as the client asked. */
    void resume(Place here, long after) {
        long missed = Math.min(after, first);
        send(here, missed, first);
        first = missed;
        last = send(here, last, Long.MAX_VALUE);
    }

    /** The answer to a message of this socket; what others said meanwhile comes before it. */
    void answer(Place here, Reply reply) {
        if (reply.seq() > last + 1) {
            for (PastTurn turn : turns(here, last, reply.seq() - 1)) {
                socket.push(OutFrame.event(SocketEvent.Replied.of(turn)));
            }
        }
        last = Math.max(last, reply.seq());
        socket.push(OutFrame.event(new SocketEvent.Ack(reply.messageId(), reply.seq())));
        socket.push(OutFrame.event(SocketEvent.Replied.of(reply)));
    }

    /**
     * Waits for a client that reads slowly, and holds nobody up meanwhile.
     *
     * @return the last turn that was sent, or {@code after}
     */
    private long send(Place here, long after, long until) {
        long sent = after;
        boolean isMore = true;
        while (isMore && sent < until && !socket.hasEnded()) {
            List<PastTurn> page = page(here, sent, until);
            for (PastTurn turn : page) {
                socket.deliver(OutFrame.event(SocketEvent.Replied.of(turn)));
                sent = turn.reply().seq();
            }
            isMore = page.size() == PAGE;
        }
        return sent;
    }

    private List<PastTurn> page(Place here, long after, long until) {
        List<PastTurn> page = new ArrayList<>(PAGE);
        services.gate().admit(() -> page.addAll(turns(here, after, until)));
        return page;
    }

    private List<PastTurn> turns(Place here, long after, long until) {
        int most = (int) Math.min(until - after, PAGE);
        return services.conversations().after(here.session(), after, most);
    }
}
