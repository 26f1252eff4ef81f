package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.ProductHits;
import dev.tendero.api.spi.Turn;
import dev.tendero.intents.shop.Relaxation.Dropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Says of an answer what had to be given up for it. */
final class Relaxed {

    static final String VARIANT = "relaxed";

    private Relaxed() {}

    /** What the way has given up, and the words of it that none of the hits has. */
    static List<Dropped> dropped(Turn turn, Relaxation way, ProductHits hits) {
        List<Dropped> dropped = new ArrayList<>(way.dropped());
        String missing = Words.written(turn, hits.missing());
        if (!missing.isEmpty()) {
            dropped.add(Dropped.of(Relaxation.TEXT, missing));
        }
        return dropped;
    }

    /** The same answer with {@code dropped}, in order, and each part under its own name. */
    static Answer of(Answer answer, List<Dropped> dropped) {
        Answer relaxed = answer.withVariant(VARIANT).with("dropped", parts(dropped));
        for (Dropped part : dropped) {
            relaxed = relaxed.with("dropped_" + part.part(), part.value());
        }
        return relaxed;
    }

    private static List<Map<String, Object>> parts(List<Dropped> dropped) {
        return IntStream.range(0, dropped.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "part_" + dropped.get(i).part(), dropped.get(i).value(), "more", i > 0))
                .toList();
    }
}
