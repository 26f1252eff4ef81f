package dev.tendero.web.socket;

import dev.tendero.api.ErrorCategory;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Message;
import dev.tendero.api.Reply;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.web.wire.Problem;
import dev.tendero.web.wire.SocketEvent;
import dev.tendero.web.wire.SocketRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What is said over one socket, in the order in which it was asked. Its tasks run one at a time. */
final class Dialogue {

    private static final int PAGE = 50;
    private static final int ERRANDS_PER_MINUTE = 60;

    private final ChatSocket socket;
    private final Wish wish;
    private final House house;
    private final Rates errands = new Rates(ERRANDS_PER_MINUTE);
    private final AtomicReference<@Nullable Place> place = new AtomicReference<>();
    private final AtomicLong announced = new AtomicLong();
    private volatile boolean left;
    /** The last turn that the client got, or had when it came. */
    private volatile long delivered = Long.MAX_VALUE;

    /** What all sockets share. */
    record House(SocketServices services, Registry registry) {}

    /** The conversation that is spoken in. */
    private record Place(String session, SessionGroup group) {}

    Dialogue(ChatSocket socket, Wish wish, House house) {
        this.socket = socket;
        this.wish = wish;
        this.house = house;
    }

    /** @return false when the client's address has too many sockets already */
    boolean arrive() {
        return house.registry().enter(socket, wish.address());
    }

    void welcome() {
        try {
            house.services().gate().admit(this::enter);
        } catch (RuntimeException e) {
            Problem problem = house.services().failures().of(e);
            socket.end(closeCode(e), problem.code());
        }
    }

    /** The group first, so that no turn is recorded unnoticed between the look at the record and the welcome. */
    private void enter() {
        String session = session();
        Place here = new Place(session, house.registry().join(socket, session));
        place.set(here);
        if (left) {
            leave();
            return;
        }
        long last = house.services().conversations().lastSeq(session);
        delivered = last;
        send(new SocketEvent.Welcome(session, session, last));
        announced(announced.get());
    }

    private String session() {
        SocketServices services = house.services();
        if (wish.isNew()) {
            return services.conversations().create(services.shops().idOf(wish.shop()));
        }
        Optional<String> shop = services.conversations().shopOf(wish.session());
        if (shop.filter(found -> wish.shop() == null || wish.shop().equals(found))
                .isEmpty()) {
            throw new TenderoException(ErrorCode.UNKNOWN_SESSION, "there is no such session");
        }
        return wish.session();
    }

    private static int closeCode(RuntimeException failure) {
        if (!(failure instanceof TenderoException known)) {
            return CloseCode.OUR_FAULT;
        }
        return switch (known.code()) {
            case UNKNOWN_SESSION, UNKNOWN_SHOP -> CloseCode.UNKNOWN_SESSION;
            case SHUTTING_DOWN -> CloseCode.GOING_AWAY;
            case TOO_MANY_REQUESTS, DATABASE_UNAVAILABLE -> CloseCode.TRY_LATER;
            default -> CloseCode.OUR_FAULT;
        };
    }

    void take(SocketRequest request) {
        Place here = place.get();
        if (here == null || socket.hasEnded()) {
            return;
        }
        switch (request) {
            case SocketRequest.Say say -> say(here, say);
            case SocketRequest.Resume resume ->
                errand(() -> {
                    delivered = Math.min(delivered, resume.after());
                    catchUp(here, Long.MAX_VALUE);
                });
            case SocketRequest.Rate rate -> errand(() -> rate(here, rate));
            case SocketRequest.Wrong wrong -> refuse(wrong.code(), wrong.detail(), wrong.id());
        }
    }

    private void say(Place here, SocketRequest.Say say) {
        if (!here.group().messages().take()) {
            refuse(ErrorCode.TOO_MANY_REQUESTS, "too many messages in a minute; send it again later", say.id());
            return;
        }
        Message message = new Message(say.text(), null, here.session(), say.id());
        attempt(
                say.id(),
                () -> house.services()
                        .gate()
                        .admit(() -> replied(
                                here, house.services().engine().reply(message, new StreamedReply(this::send)))));
    }

    private void replied(Place here, Reply reply) {
        if (reply.seq() > delivered + 1) {
            next(here, reply.seq() - delivered - 1).forEach(turn -> send(SocketEvent.Replied.of(turn)));
        }
        delivered = Math.max(delivered, reply.seq());
        send(new SocketEvent.Ack(reply.messageId(), reply.seq()));
        send(SocketEvent.Replied.of(reply));
    }

    private void errand(Runnable work) {
        if (errands.take()) {
            attempt(null, work);
        } else {
            refuse(ErrorCode.TOO_MANY_REQUESTS, "too many requests in a minute; try again later", null);
        }
    }

    private void rate(Place here, SocketRequest.Rate rate) {
        house.services().gate().admit(() -> {
            if (!house.services().conversations().rate(here.session(), rate.seq(), rate.thumb())) {
                throw new TenderoException(ErrorCode.BAD_PARAMETER, "the session has no turn " + rate.seq());
            }
        });
    }

    /** Any thread. */
    void announced(long seq) {
        announced.accumulateAndGet(seq, Math::max);
        Place here = place.get();
        if (here != null && seq > delivered) {
            socket.later(() -> attempt(null, () -> catchUp(here, seq)));
        }
    }

    /** Waits for a client that reads slowly, and holds nobody up meanwhile. */
    private void catchUp(Place here, long until) {
        while (delivered < until && !socket.hasEnded()) {
            List<PastTurn> page = new ArrayList<>(PAGE);
            house.services().gate().admit(() -> page.addAll(next(here, PAGE)));
            for (PastTurn turn : page) {
                delivered = turn.reply().seq();
                socket.deliver(OutFrame.event(SocketEvent.Replied.of(turn)));
            }
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private List<PastTurn> next(Place here, long most) {
        return house.services().conversations().after(here.session(), delivered, (int) Math.min(most, PAGE));
    }

    private void attempt(@Nullable String id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError e) {
            Problem problem = house.services().failures().of(e);
            send(new SocketEvent.Refused(problem.code(), problem.detail(), id));
            if (e instanceof TenderoException known && isTheirs(known.code())) {
                socket.violation();
            }
        }
    }

    private static boolean isTheirs(ErrorCode code) {
        return code.category() == ErrorCategory.USER && code != ErrorCode.TOO_MANY_REQUESTS;
    }

    private void refuse(ErrorCode code, String detail, @Nullable String id) {
        send(new SocketEvent.Refused(code.wireName(), detail, id));
        socket.violation();
    }

    /** Too much waits already. Called by the reader: does not block. */
    void refuseForNow(SocketRequest request) {
        String id = request instanceof SocketRequest.Say say ? say.id() : null;
        refuse(ErrorCode.TOO_MANY_REQUESTS, "too many messages wait for their answers", id);
    }

    /** The client went away. Any thread, more than once. */
    void leave() {
        left = true;
        house.registry().leave(socket, wish.address());
        Place here = place.get();
        if (here != null) {
            house.registry().quit(socket, here.session());
        }
    }

    private void send(SocketEvent event) {
        socket.push(OutFrame.event(event));
    }
}
