package @package@;

import dev.tendero.api.Answer;
import dev.tendero.api.Row;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.Map;

/**
 * The intent {@code @name@}. Its words and replies are in {@code @name@.yaml}, its queries in {@code @name@.xml}, both
 * beside this class. A handler keeps nothing between turns; many threads call it at once.
 */
public final class @type@ implements IntentHandler {

    private static final int SHOWN = 3;

    @Override
    public String name() {
        return "@name@";
    }

    /** Without this method the mapper's statement {@code query} would run and its rows would be worded. */
    @Override
    public Answer answer(Turn turn) {
        List<Row> cheapest = turn.queries().select("query", Map.of("shown", SHOWN));
        return Answer.of(cheapest).with("count", cheapest.size());
    }
}
