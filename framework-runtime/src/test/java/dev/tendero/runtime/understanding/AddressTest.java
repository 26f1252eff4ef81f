package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    private static final Understander SHOP = WordShop.understander("general.txt");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            oigan, tenéis sartenes?                          | -
            hola amigo, busco una sartén                     | -
            una consulta: venden sartenes?                   | -
            mi cuñada quiere una sartén                      | -
            se me ha rajado la sartén                        | -
            ando viendo sartenes                             | -
            una sartén, porque la mía está vieja             | -
            una sartén de buena calidad                      | -
            unicornios tenéis?                               | unicornios
            de Zutano tenéis sartenes?                       | Zutano
            tenéis sartenes de Zutano?                       | Zutano
            una sartén rajada quiero                         | rajada
            zutano tenéis sartenes?                          | zutano
            no porque sea caro, quiero un dron               | dron
            """)
    void whatIsSaidBesideTheAskingIsNoPartOfTheWish(String said, String searched) {
        String text = SHOP.understand(said).searchText();

        assertThat(text).isEqualTo(searched == null ? "" : searched);
    }
}
