package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedTextTest {

    private static final Duration BUSY_MACHINE = Duration.ofSeconds(20);

    /** Each of them takes longer than a life on this text without a bound. */
    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|aa)+$b", "(a*)*b", "^(([a-z])+.)+[A-Z]([a-z])+$", "(.*a){25}b"})
    void whatExplodesIsGivenUp(String regex) {
        String text = "a".repeat(2_000);

        assertTimeoutPreemptively(BUSY_MACHINE, () -> {
            assertThat(BoundedText.find(Pattern.compile(regex), text)).isFalse();
            assertThat(BoundedText.matches(Pattern.compile(regex), text)).isEmpty();
        });
    }
}
