package dev.tendero.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tendero.api.Availability;
import dev.tendero.api.TenderoException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShopTesterTest {

    private static ShopTester shop;

    @BeforeAll
    static void open() {
        shop = pens("es").set("ganga", "shown", 1).open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void aConversationOfSeveralTurns() {
        shop.says("¿tenéis algún chollo?")
                .intent("ganga")
                .products("P-2")
                .reply("bic cristal")
                .replyWithout("Pilot")
                .suggestions("Háblame del primero")
                .answered()
                .says("háblame del primero")
                .intent("info_producto")
                .products("P-2")
                .says("bolígrafos Pilot")
                .intent("buscar_producto")
                .entity("marca", "Pilot")
                .products("P-1");
    }

    @Test
    void whatTheShopSetsAndSpeaksIsItsOwn() {
        try (ShopTester english = pens("en").open()) {
            english.says("any bargains today?")
                    .intent("ganga")
                    .products("P-2", "P-1")
                    .reply("Our cheapest");
        }
    }

    @Test
    void aMissSaysWhatWasSaidExpectedAndGot() {
        assertThatThrownBy(() -> shop.says("¿tenéis algún chollo?").products("P-1", "P-2"))
                .isInstanceOf(AssertionError.class)
                .message()
                .contains("said      ¿tenéis algún chollo?")
                .contains("expected  products: [P-1, P-2]")
                .contains("got       [P-2]")
                .containsPattern("intent    ganga; scores: ganga [01]\\.\\d\\d, ");
    }

    @Test
    void aMissSaysWhatWentWrongInTheHandler() {
        assertThatThrownBy(() -> shop.says("alguna ganga con SALE7").reply("Bic"))
                .hasMessageContaining("entities  ")
                .hasMessageContaining("coupons are broken");
        assertThatThrownBy(() -> shop.says("alguna ganga con SALE7").answered())
                .hasMessageContaining("coupons are broken");
    }

    @Test
    void whatIsWrongInTheShopIsToldWhenItOpens() {
        assertThatThrownBy(() -> pens("es").set("ganga", "show", 1).open())
                .isInstanceOf(TenderoException.class)
                .hasMessageContaining("unknown key \"show\"")
                .hasMessageContaining("did you mean \"shown\"");
        assertThatThrownBy(() -> pens("es").sql("CREATE TABEL a (b INT)").open())
                .hasMessageContaining("the database refuses the test's SQL");
    }

    private static ShopBuilder pens(String language) {
        return ShopTester.shop(language, "EUR")
                .product("P-1", "Bolígrafo Pilot G-2", "Pilot", "Papelería > Bolígrafos", "3.20")
                .product("P-2", "Bolígrafo Bic Cristal", "Bic", "Papelería > Bolígrafos", "0.45")
                .product("P-3", "Cuaderno, «A4»", "Oxford", "Papelería > Cuadernos", "0.10", Availability.OUT_OF_STOCK);
    }
}
