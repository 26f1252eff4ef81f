package dev.tendero.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopInfoTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    es | EUR | 2.350,50 €
                    es | ARS | $ 2.350,50
                    es | MXN | $2,350.50
                    es | COP | $ 2.350,50
                    es | USD | 2.350,50 US$
                    pt | BRL | R$ 2.350,50
                    en | GBP | £2,350.50
                    xx | EUR | € 2,350.50
                    """)
    void amountsAreWrittenAsWhereTheCurrencyIsPaid(String language, String currency, String written) {
        NumberFormat format = NumberFormat.getCurrencyInstance(new ShopInfo("x", "X", language, currency).locale());
        format.setCurrency(Currency.getInstance(currency));

        assertThat(format.format(new BigDecimal("2350.50")).replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo(written);
    }
}
