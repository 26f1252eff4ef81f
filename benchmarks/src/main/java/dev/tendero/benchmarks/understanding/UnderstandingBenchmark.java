package dev.tendero.benchmarks.understanding;

import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.Understanding;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One message understood. The catalogue's words are held in memory; a server asks its search index for them. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@State(Scope.Thread)
public class UnderstandingBenchmark {

    @Param({"6", "200"})
    public int intents;

    @Param({"1000", "100000"})
    public int dictionary;

    private Understander understander = text -> {
        throw new IllegalStateException("not set up");
    };
    private List<String> messages = List.of();
    private int next;

    @Setup
    public void setUp() {
        understander = TrainedShop.train(intents, dictionary);
        messages = TrainedShop.messages();
    }

    @Benchmark
    public Understanding understand() {
        next = (next + 1) % messages.size();
        return understander.understand(messages.get(next));
    }
}
