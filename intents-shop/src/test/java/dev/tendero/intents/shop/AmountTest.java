package dev.tendero.intents.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2,20 m        | mm    | 2200
            90 cm         | mm    | 900
            1.5 kg        | g     | 1500
            450 g         | g     | 450
            1.290 g       | g     | 1290
            0,75 l        | ml    | 750
            1 TB          | gb    | 1024
            6             | ''    | 6
            2000 piezas   | pieza | 2000
            de 20 a 40 l  | ml    | 40000
            3-8           | ''    | 8
            100 x 400 cm  | mm    | 2000
            27"           | pulgadas | 27
            27in          | pulgadas | 27
            27 in         | pulgadas | 27
            27 in, curved | pulgadas | 27
            7 in 1        | ''    | 7
            3 in blue     | ''    | 3
            250G          | g     | 250
            5 g           | g     | 5
            """)
    void readsWhatIsWritten(String value, String kind, double size) {
        assertThat(Amount.of(value)).hasValueSatisfying(amount -> {
            assertThat(amount.kind()).isEqualTo(kind);
            assertThat(amount.size()).isCloseTo(size, within(0.001));
        });
    }

    @Test
    void ofANameTheUnitThatIsAskedFor() {
        assertThat(Amount.of("Lavadora XR200 de 8 kg y 60 cm", "mm")).hasValue(new Amount("mm", 600));
        assertThat(Amount.of("Lavadora XR200", "mm")).isEmpty();
        assertThat(Amount.of("algodón")).isEmpty();
        assertThat(Amount.of("Móvil Faro 5G", "g")).isEmpty();
        assertThat(Amount.of("Móvil Faro 5G de 180 g", "g")).hasValue(new Amount("g", 180));
        assertThat(Amount.of("Robot 7 in 1", "pulgadas")).isEmpty();
    }
}
