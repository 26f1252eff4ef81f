package dev.tendero.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "< 80, 79.90, true",
        "< 80, 80, false",
        "<= 80, 80.00, true",
        "> 2, 3, true",
        "> 2, 2, false",
        ">= 50, 50, true",
        "80, 80.00, true",
        "!= 80, 80.00, false",
        "Adidas, adidas, true",
        "= Adidas, Nike, false",
        "!= out_of_stock, in_stock, true",
        "!= in_stock, in_stock, false",
        "< 80, gratis, false"
    })
    void holds(String written, String value, boolean holds) {
        assertThat(read(written).orElseThrow().holds(value)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"< barato", ">=", "  "})
    void isRefused(String written) {
        assertThat(read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"< 80, < 80", "<80, < 80", "= Adidas, Adidas", "Adidas, Adidas"})
    void isSaidInOneForm(String written, String said) {
        assertThat(read(written).orElseThrow()).hasToString(said);
    }

    private static Optional<Condition> read(String written) {
        return Condition.type().parse(written);
    }
}
