package @package@;

import dev.tendero.testkit.ShopTester;
import org.junit.jupiter.api.Test;

/** What customers write, and what comes of it, in a real shop with these products. */
class @type@ConversationTest {

    @Test
    void theCheapestComesFirst() {
        try (ShopTester shop = ShopTester.shop("es", "EUR")
                .product("B-1", "Bolígrafo Pilot G-2", "Pilot", "Bolígrafos", "3.20")
                .product("B-2", "Bolígrafo Bic Cristal", "Bic", "Bolígrafos", "0.45")
                .open()) {
            shop.says("¿tenéis algún chollo?")
                    .intent("@name@")
                    .products("B-2", "B-1")
                    .reply("Bic Cristal")
                    .says("háblame del primero")
                    .products("B-2");
        }
    }
}
