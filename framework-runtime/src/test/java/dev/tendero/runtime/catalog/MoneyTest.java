package dev.tendero.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15.00 EUR|15.00|EUR",
                "EUR 15.00|15.00|EUR",
                "6,05|6.05|",
                "1.299,00|1299.00|",
                "1,299.00|1299.00|",
                "1.299|1299|",
                "1 299,00 €|1299.00|EUR",
                "79.90|79.90|",
                "€12|12|EUR",
                "1.299.000,5|1299000.5|",
                "12 euros|12|EUR",
                "0,299|0.299|",
                "£3|3|GBP",
            })
    void readsAmounts(String text, BigDecimal amount, String currency) {
        assertThat(Money.parse(text)).contains(new Money(amount, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gratis", "", "consultar", "desde 5", "5-10", "12 x 3", "-5", "1,2,3,4.5.6 kg"})
    void refusesWhatIsNoAmount(String text) {
        assertThat(Money.parse(text)).isEmpty();
    }
}
