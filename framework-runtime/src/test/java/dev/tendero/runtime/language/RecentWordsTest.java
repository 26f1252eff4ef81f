package dev.tendero.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentWordsTest {

    private static final int MOST = 100;

    private final AtomicInteger made = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
    private final RecentWords<Integer> words = new RecentWords<>(MOST, nanos::get);

    @Test
    void aWordIsThoughtAboutOnce() {
        assertThat(get("taladro")).isEqualTo(7);
        assertThat(get("taladro")).isEqualTo(7);
        assertThat(made).hasValue(1);
    }

    @Test
    void fullItStillRemembersWhatIsNew() {
        strangers(10 * MOST);
        made.set(0);
        get("taladro");
        get("taladro");

        assertThat(made).hasValue(1);
    }

    @Test
    void itNeverHoldsMoreThanItMay() {
        for (int i = 0; i < 10 * MOST; i++) {
            get("x" + i);
            assertThat(words.size()).isLessThanOrEqualTo(MOST);
        }
    }

    @Test
    void whatIsSaidAgainAndAgainOutlivesWhatIsSaidOnce() {
        get("taladro");
        for (int i = 0; i < 10 * MOST; i++) {
            get("x" + i);
            get("taladro");
        }

        assertThat(made).hasValue(10 * MOST + 1);
    }

    @Test
    void aWordOfNoUsualLengthIsNotKept() {
        String endless = "ja".repeat(1000);
        get(endless);
        get(endless);

        assertThat(made).hasValue(2);
        assertThat(words.size()).isZero();
    }

    @Test
    void whatNobodySaysAnyMoreIsForgottenInTimeOnceOthersSpeak() {
        get("margarita");
        for (int hour = 0; hour < 3; hour++) {
            nanos.addAndGet(Duration.ofHours(1).toNanos());
            get("hora" + hour);
        }

        assertThat(words.knows("margarita")).isFalse();
        assertThat(words.knows("hora2")).isTrue();
    }

    @Test
    void manyThreadsGetTheRightAnswers() {
        List<Integer> lengths = IntStream.range(0, 100_000)
                .parallel()
                .mapToObj(i -> "w".repeat(1 + i % 30) + i % 500)
                .map(word -> get(word) - word.length())
                .distinct()
                .toList();

        assertThat(lengths).containsExactly(0);
        assertThat(words.size()).isLessThanOrEqualTo(MOST + Runtime.getRuntime().availableProcessors() * 2);
    }

    private void strangers(int count) {
        IntStream.range(0, count).forEach(i -> get("x" + i));
    }

    private int get(String word) {
        return words.get(word, each -> {
            made.incrementAndGet();
            return each.length();
        });
    }
}
