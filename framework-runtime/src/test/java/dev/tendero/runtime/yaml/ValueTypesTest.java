package dev.tendero.runtime.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {

    private static final ValueType<Duration> DURATION = ValueTypes.duration(Duration.ZERO, Duration.ofDays(365));

    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "30s, PT30S", "10m, PT10M", "2h, PT2H", "1d, PT24H", "5 m, PT5M"})
    void durations(String written, Duration meant) {
        assertThat(DURATION.parse(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "m", "-1m", "1.5h", "10 minutes", "99999999999999d", "1M", "366d"})
    void notDurations(String written) {
        assertThat(DURATION.parse(written)).isEmpty();
    }

    @Test
    void durationsAreWrittenInTheirLargestUnit() {
        assertThat(ValueTypes.written(Duration.ofHours(48))).isEqualTo("2d");
        assertThat(ValueTypes.written(Duration.ofSeconds(90))).isEqualTo("90s");
        assertThat(ValueTypes.written(Duration.ofMillis(1500))).isEqualTo("1500ms");
    }

    @ParameterizedTest
    @CsvSource({"64KiB, 65536", "1MiB, 1048576", "512B, 512"})
    void sizes(String written, int bytes) {
        assertThat(ValueTypes.size(1, 1 << 20).parse(written)).contains(bytes);
        assertThat(ValueTypes.writtenSize(bytes)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"64", "64KB", "2MiB", "0B", "9999999999MiB"})
    void notSizes(String written) {
        assertThat(ValueTypes.size(1, 1 << 20).parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "0.4, 0.4", "0.08, 0.08"})
    void shares(String written, double value) {
        assertThat(ValueTypes.share().parse(written)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "-0.1", "40%", "NaN", "0,4", ".4"})
    void notShares(String written) {
        assertThat(ValueTypes.share().parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "", "0x10", "1e3", "99999999999999999999", "65536"})
    void notPorts(String written) {
        assertThat(ValueTypes.integer(0, 65535).parse(written)).isEmpty();
    }
}
