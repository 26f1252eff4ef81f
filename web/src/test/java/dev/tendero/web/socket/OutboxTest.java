package dev.tendero.web.socket;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final int CAPACITY = 100;

    /** A line whose client reads when it is told to. */
    private static final class SlowLine implements Line {

        private final List<String> written = new CopyOnWriteArrayList<>();
        private final CountDownLatch reads = new CountDownLatch(1);
        private volatile boolean lost;
        private volatile boolean cut;

        @Override
        public void write(byte[] bytes) {
            try {
                reads.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (lost) {
                throw new UncheckedIOException(new SocketException("Broken pipe"));
            }
            written.add(new String(bytes, StandardCharsets.US_ASCII));
        }

        @Override
        public void cut() {
            cut = true;
        }
    }

    private final SlowLine line = new SlowLine();
    private final Outbox outbox = new Outbox(line, CAPACITY);

    private static byte[] frame(String name, int length) {
        return name.repeat(length).getBytes(StandardCharsets.US_ASCII);
    }

    private void fill() {
        assertThat(outbox.offer(frame("w", 1))).isTrue();
        await().until(() -> outbox.offer(frame("x", CAPACITY)));
        assertThat(outbox.offer(frame("y", 1))).as("no room").isFalse();
    }

    @Test
    void offeringNeverBlocksAndWaitingHasAnEnd() throws InterruptedException {
        fill();
        assertThat(outbox.offer(frame("y", 1), Duration.ofMillis(50))).isFalse();
        line.reads.countDown();
        assertThat(outbox.offer(frame("z", CAPACITY), Duration.ofSeconds(10))).isTrue();
        outbox.awaitWritten(Duration.ofSeconds(10));
        assertThat(line.written)
                .hasSizeGreaterThanOrEqualTo(3)
                .last()
                .asString()
                .startsWith("z");
    }

    @Test
    void aFrameLargerThanTheQueueIsWrittenWhenNothingElseWaits() throws InterruptedException {
        line.reads.countDown();
        assertThat(outbox.offer(frame("x", CAPACITY * 3), Duration.ofSeconds(10)))
                .isTrue();
        outbox.awaitWritten(Duration.ofSeconds(10));
        assertThat(line.written).hasSize(1);
    }

    @Test
    void theLastFrameFollowsWhatWaitsAlsoWithoutRoom() throws InterruptedException {
        fill();
        assertThat(outbox.end(frame("e", 1))).isTrue();
        assertThat(outbox.end(frame("f", 1))).as("a second time").isFalse();
        assertThat(outbox.offer(frame("y", 1))).isFalse();
        line.reads.countDown();
        outbox.awaitWritten(Duration.ofSeconds(10));
        assertThat(line.written).last().isEqualTo("e");
        assertThat(line.written).anyMatch(text -> text.startsWith("x"));
    }

    @Test
    void theLastFrameCanComeInPlaceOfWhatWaits() throws InterruptedException {
        fill();
        outbox.endAtOnce(frame("e", 1));
        line.reads.countDown();
        outbox.awaitWritten(Duration.ofSeconds(10));
        assertThat(line.written).last().isEqualTo("e");
        assertThat(line.written).noneMatch(text -> text.startsWith("x"));
    }

    @Test
    void aLostLineIsCutAndNothingWaitsForIt() throws InterruptedException {
        fill();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                outbox.offer(frame("y", 1), Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        line.lost = true;
        line.reads.countDown();
        await().atMost(10, SECONDS).until(() -> line.cut);
        assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
        assertThat(outbox.hasEnded()).isTrue();
        assertThat(line.written).isEmpty();
    }
}
