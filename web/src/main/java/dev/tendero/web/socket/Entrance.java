package dev.tendero.web.socket;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of one socket into its conversation, and out of it. Safe for many threads. */
final class Entrance {

    private final ChatSocket socket;
    private final Wish wish;
    private final House house;
    private @Nullable Place place;
    private boolean left;

    Entrance(ChatSocket socket, Wish wish, House house) {
        this.socket = socket;
        this.wish = wish;
        this.house = house;
    }

    /** @return false when the client's address has too many sockets already */
    boolean arrive() {
        return house.registry().enter(socket, wish.client().address());
    }

    /**
     * Finds or makes the conversation, which from then on tells the socket of its turns.
     *
     * @throws TenderoException {@code unknown_session}, {@code unknown_shop} or {@code database_unavailable}
     */
    Place enter() {
        String session = session();
        Place found = new Place(session, house.registry().join(socket, session));
        if (isLeftWith(found)) {
            house.registry().quit(socket, session);
        }
        return found;
    }

    private synchronized boolean isLeftWith(Place found) {
        place = found;
        return left;
    }

    private String session() {
        SocketServices services = house.services();
        if (wish.isNew()) {
            house.crowd().session(wish.client());
            return services.conversations().create(services.shops().idOf(wish.shop()));
        }
        Optional<String> shop = services.conversations().shopOf(wish.session());
        if (shop.filter(found -> wish.shop() == null || wish.shop().equals(found))
                .isEmpty()) {
            throw new TenderoException(ErrorCode.UNKNOWN_SESSION, "there is no such session");
        }
        return wish.session();
    }

    /** Counts a message; throws when it is one too many. */
    void count(String session) {
        house.crowd().turn(wish.client(), session);
    }

    /** Where the socket is; null as long as it has not entered. */
    synchronized @Nullable Place place() {
        return place;
    }

    /** Out of everything. Any number of times. */
    void leave() {
        Place here = placeLeft();
        if (here != null) {
            house.registry().quit(socket, here.session());
        }
        house.registry().leave(socket, wish.client().address());
    }

    private synchronized @Nullable Place placeLeft() {
        left = true;
        return place;
    }
}
