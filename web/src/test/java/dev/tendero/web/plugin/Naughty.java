package dev.tendero.web.plugin;

import dev.tendero.api.Answer;
import dev.tendero.api.Entity;
import dev.tendero.api.Row;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Handlers as nobody should write them. Each is packed into a jar, and knows nothing but the API. */
public final class Naughty {

    private Naughty() {}

    /** Has a name and throws. */
    abstract static class Named implements IntentHandler {

        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }
    }

    public static final class Throws extends Named {
        public Throws() {
            super("lanza");
        }

        @Override
        public Answer answer(Turn turn) {
            throw new IllegalStateException("secret of the plugin");
        }
    }

    public static final class ReturnsNull extends Named {
        public ReturnsNull() {
            super("nada");
        }

        @Override
        @SuppressWarnings("NullAway")
        public Answer answer(Turn turn) {
            return null;
        }
    }

    public static final class Sleeps extends Named {
        public Sleeps() {
            super("duerme");
        }

        @Override
        public Answer answer(Turn turn) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Answer.of(List.of());
        }
    }

    /** Neither interruptions nor catching its exceptions ends it. */
    public static final class Spins extends Named {

        private long turns;

        public Spins() {
            super("gira");
        }

        @Override
        public Answer answer(Turn turn) {
            while (turns >= 0) {
                turns++;
                Thread.interrupted();
            }
            return Answer.of(List.of());
        }
    }

    public static final class Hoards extends Named {
        public Hoards() {
            super("acapara");
        }

        @Override
        public Answer answer(Turn turn) {
            List<byte[]> hoard = new ArrayList<>();
            for (int i = 0; i >= 0; i++) {
                hoard.add(new byte[1 << 16]);
            }
            return Answer.of(List.of(new Row(Map.of("size", hoard.size()))));
        }
    }

    public static final class Floods extends Named {
        public Floods() {
            super("inunda");
        }

        @Override
        public Answer answer(Turn turn) {
            return Answer.of(Collections.nCopies(10_000_000, new Row(Map.of("a", 1))));
        }
    }

    public static final class Babbles extends Named {
        public Babbles() {
            super("parlotea");
        }

        @Override
        public Answer answer(Turn turn) {
            return Answer.of(List.of(new Row(Map.of("a", "bla".repeat(4_000_000)))));
        }
    }

    public static final class Recurses extends Named {
        public Recurses() {
            super("recurre");
        }

        @Override
        public Answer answer(Turn turn) {
            return answer(turn);
        }
    }

    /** Its price is no price. */
    public static final class Lies extends Named {
        public Lies() {
            super("miente");
        }

        @Override
        public Answer answer(Turn turn) {
            return Answer.of(List.of(new Row(Map.of("id", "1", "name", "Humo", "price", "barato"))));
        }
    }

    /** Its extractor never comes to an end; it answers well. */
    public static final class Searches extends Named {
        public Searches() {
            super("busca_sin_fin");
        }

        @Override
        public Answer answer(Turn turn) {
            return Answer.of(List.of(new Row(Map.of("a", 1))));
        }

        @Override
        public List<EntityExtractor> extractors() {
            return List.of(new Endless());
        }
    }

    /** Finds nothing, for ever. */
    public static final class Endless implements EntityExtractor {

        @Override
        public String entity() {
            return "infinito";
        }

        @Override
        public List<Entity> extract(Utterance utterance, ShopInfo shop) {
            for (int i = 0; ; i = (i + 1) % 7) {
                if (i > 7) {
                    return List.of();
                }
            }
        }
    }

    static List<Class<?>> handlers() {
        return List.of(
                Throws.class,
                ReturnsNull.class,
                Sleeps.class,
                Spins.class,
                Hoards.class,
                Floods.class,
                Babbles.class,
                Recurses.class,
                Lies.class,
                Searches.class);
    }
}
