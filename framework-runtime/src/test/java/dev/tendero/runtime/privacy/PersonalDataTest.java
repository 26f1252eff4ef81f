package dev.tendero.runtime.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            soy ana.gil+x@correo.example.es, ¿y mi pedido?  | soy [email], ¿y mi pedido?
            ANA@CORREO.ES                                    | [email]
            josé@peña.es                                     | [email]
            llámame al 612 345 678                           | llámame al [phone]
            llámame al 612345678 o al 699123456              | llámame al [phone] o al [phone]
            612345678 699123456                              | [phone] [phone]
            +34 612 34 56 78                                 | +[phone]
            0034612345678.                                   | [phone].
            tel. (011) 91234-5678                            | tel. (011) [phone]
            4111 1111 1111 1111                              | [card]
            4111-1111-1111-1111 12/27 cvv 123                | [card] 12/27 cvv 123
            mi tarjeta 4111111111111111, caduca pronto       | mi tarjeta [card], caduca pronto
            mi tarjeta 4111 1111 1111 1111 12 27             | mi tarjeta [card] 12 27
            amex 3782 822463 10005                           | amex [card]
            ٤١١١ ١١١١ ١١١١ ١١١١                              | [card]
            """)
    void whatNamesAPersonIsMasked(String text, String masked) {
        assertThat(PersonalData.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "busco zapatillas de menos de 80 €",
                "una tele de 55 pulgadas por 1.299,00 €",
                "el EAN es 8412345678905",
                "tornillos M4x16, 100 unidades, ref. AB123456789",
                "presupuesto 100000000 €",
                "el servidor es 192.168.100.100",
                "llegó el 2026-11-29 1030",
                "4111 1111 1111 1112",
                "@ana dice hola",
                "iPhone 15 de 256 GB"
            })
    void whatDoesNotStays(String text) {
        assertThat(PersonalData.masked(text)).isEqualTo(text);
    }

    @Test
    void onlyCardsAreKeptFromTheRecord() {
        assertThat(PersonalData.withoutCards("ana@correo.es, 612345678, 4111 1111 1111 1111"))
                .isEqualTo("ana@correo.es, 612345678, [card]");
    }

    @Test
    void whatTheCustomerGaveIsFoundAgainAndTheShopsOwnStays() {
        PersonalData.Found found = PersonalData.in(List.of("soy ana@correo.es, 612 345 678"));

        assertThat(found.hiddenIn("Ana@Correo.es 612345678; tienda@shop.es 911234567"))
                .isEqualTo("[email] [phone]; tienda@shop.es 911234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "@", "a@", "1", "1 ", "(1", "+1-", "a@a.", "٤", "4 1"})
    void noTextTakesLong(String unit) {
        String text = unit.repeat(100_000 / unit.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PersonalData.masked(text));
    }
}
