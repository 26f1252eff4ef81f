package dev.tendero.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeyedRatesTest {

    @Test
    void eachHasItsOwnAndIsToldWhenToComeAgain() {
        KeyedRates rates = new KeyedRates(2, "knocks");
        rates.take("a");
        rates.take("a");
        rates.take("b");

        assertThatThrownBy(() -> rates.take("a"))
                .isInstanceOfSatisfying(
                        TooOftenException.class,
                        e -> assertThat(e.retryAfterSeconds()).isBetween(1L, 60L))
                .hasMessageContaining("too many knocks in a minute; try again in");
        assertThatThrownBy(() -> rates.requireLeft("a")).isInstanceOf(TooOftenException.class);
        assertThatCode(() -> rates.requireLeft("b")).doesNotThrowAnyException();
    }

    @Test
    void aFloodOfKeysDoesNotFillMemory() {
        KeyedRates rates = new KeyedRates(1, "knocks");
        for (int i = 0; i < 3 * KeyedRates.MOST_KEYS; i++) {
            rates.take("key " + i);
        }

        assertThat(rates.size()).isLessThanOrEqualTo(KeyedRates.MOST_KEYS);
    }
}
