package dev.tendero.benchmarks.understanding;

import dev.tendero.api.Message;
import dev.tendero.api.Reply;
import dev.tendero.runtime.ChatEngine;
import dev.tendero.runtime.answer.ReplySink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One turn of the demo shop, from the message to the reply, without I/O: understanding, routing, handler, search and
 * wording are the server's; rows come from memory and nothing is recorded.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Benchmark)
public class ReplyBenchmark {

    private static final List<String> MESSAGES = List.of(
            "hola",
            "busco zapatillas de menos de 80 €",
            "auriculares inalámbricos",
            "¿cuánto cuesta la mochila más barata?",
            "compara cafeteras y tostadoras",
            "recomiéndame algo para la cocina",
            "tenéis lámparas en oferta?",
            "¿qué puedes hacer?",
            "mañana lloverá en la sierra");

    private ChatEngine engine = (message, sink) -> {
        throw new IllegalStateException("not set up");
    };
    private AutoCloseable shop = () -> {};
    /** A conversation for each message, so that none lives on what another said. */
    private final List<String> sessions = new ArrayList<>();

    private int next;

    @Setup
    public void setUp() {
        InMemoryShop demo = InMemoryShop.open(Path.of("config"), Path.of("benchmarks", "target", "reply"));
        engine = demo.engine();
        shop = demo;
        for (String message : MESSAGES) {
            sessions.add(engine.reply(Message.of(message), ReplySink.NONE).sessionId());
        }
    }

    @TearDown
    public void tearDown() throws Exception {
        shop.close();
    }

    @Benchmark
    public Reply reply() {
        next = (next + 1) % MESSAGES.size();
        return engine.reply(new Message(MESSAGES.get(next), null, sessions.get(next), null), ReplySink.NONE);
    }
}
