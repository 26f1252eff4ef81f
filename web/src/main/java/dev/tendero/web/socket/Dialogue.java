package dev.tendero.web.socket;

import dev.tendero.api.ErrorCategory;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Message;
import dev.tendero.api.TenderoException;
import dev.tendero.web.limits.Rates;
import dev.tendero.web.limits.TooOftenException;
import dev.tendero.web.wire.Problem;
import dev.tendero.web.wire.SocketEvent;
import dev.tendero.web.wire.SocketRequest;
import org.jspecify.annotations.Nullable;

/** What is said over one socket, in the order in which it was asked. Its tasks run one at a time. */
final class Dialogue {

    private static final int ERRANDS_PER_MINUTE = 60;

    private final ChatSocket socket;
    private final Entrance entrance;
    private final SocketServices services;
    private final Deliveries deliveries;
    private final Rates errands = new Rates(ERRANDS_PER_MINUTE);

    Dialogue(ChatSocket socket, Entrance entrance, SocketServices services) {
        this.socket = socket;
        this.entrance = entrance;
        this.services = services;
        this.deliveries = new Deliveries(socket, services);
    }

    /** A task: lets the client in, or closes. */
    void welcome() {
        try {
            services.gate().admit(this::enter);
        } catch (RuntimeException e) {
            socket.end(closeCode(e), services.failures().of(e).code());
        }
    }

    /** The entrance first, so that no turn is recorded unnoticed between the look at the record and the welcome. */
    private void enter() {
        Place here = entrance.enter();
        long last = services.conversations().lastSeq(here.session());
        deliveries.begin(last);
        send(new SocketEvent.Welcome(here.session(), here.session(), last));
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

    /** A task: does what the client wants. */
    void take(SocketRequest request) {
        Place here = entrance.place();
        if (here == null || socket.hasEnded()) {
            return;
        }
        switch (request) {
            case SocketRequest.Say say -> say(here, say);
            case SocketRequest.Resume resume -> errand(() -> deliveries.resume(here, resume.after()));
            case SocketRequest.Rate rate -> errand(() -> services.gate().admit(() -> rate(here, rate)));
            case SocketRequest.Wrong wrong -> refuse(wrong.code(), wrong.detail(), wrong.id());
        }
    }

    private void say(Place here, SocketRequest.Say say) {
        try {
            entrance.count(here.session());
        } catch (TooOftenException e) {
            refuse(e.code(), String.valueOf(e.getMessage()), say.id());
            return;
        }
        Message message = new Message(say.text(), null, here.session(), say.id());
        StreamedReply stream = new StreamedReply(this::send, here.group()::isAttended);
        attempt(
                say.id(),
                () -> services.gate()
                        .admit(() -> deliveries.answer(here, services.engine().reply(message, stream))));
    }

    private void errand(Runnable work) {
        if (errands.take()) {
            attempt(null, work);
        } else {
            refuse(ErrorCode.TOO_MANY_REQUESTS, "too many requests in a minute; try again later", null);
        }
    }

    private void rate(Place here, SocketRequest.Rate rate) {
        if (!services.conversations().rate(here.session(), rate.seq(), rate.thumb())) {
            throw new TenderoException(ErrorCode.BAD_PARAMETER, "the session has no turn " + rate.seq());
        }
    }

    /** A turn was recorded. Any thread. */
    void announced(long seq) {
        if (deliveries.isNews(seq)) {
            socket.later(this::catchUp);
        }
    }

    private void catchUp() {
        Place here = entrance.place();
        if (here != null) {
            attempt(null, () -> deliveries.catchUp(here));
        }
    }

    private void attempt(@Nullable String id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError e) {
            Problem problem = services.failures().of(e);
            send(new SocketEvent.Refused(problem.code(), problem.detail(), id));
            if (e instanceof TenderoException known && isTheirs(known.code())) {
                socket.violation();
            }
        }
    }

    private static boolean isTheirs(ErrorCode code) {
        return code.category() == ErrorCategory.USER && code != ErrorCode.TOO_MANY_REQUESTS;
    }

    /** Too much waits already. Any thread. */
    void refuseForNow(SocketRequest request) {
        String id = request instanceof SocketRequest.Say say ? say.id() : null;
        refuse(ErrorCode.TOO_MANY_REQUESTS, "too many messages wait for their answers", id);
    }

    private void refuse(ErrorCode code, String detail, @Nullable String id) {
        send(new SocketEvent.Refused(code.wireName(), detail, id));
        socket.violation();
    }

    private void send(SocketEvent event) {
        socket.push(OutFrame.event(event));
    }
}
