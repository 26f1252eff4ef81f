package com.example.estadopedido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tendero.testkit.Said;
import dev.tendero.testkit.ShopBuilder;
import dev.tendero.testkit.ShopTester;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EstadoPedidoTest {

    private static ShopTester shop;

    @BeforeAll
    static void open() {
        shop = pens("es").set("estado_pedido", "tries", 3).open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void itAsksForTheNumberThenForAProof() {
        shop.says("¿dónde está mi pedido?")
                .intent("estado_pedido")
                .reply("Dime el número")
                .says("tn 2026 123")
                .intent("estado_pedido")
                .entity("pedido", "TN-2026-00123")
                .reply("necesito el correo o el código postal")
                .replyWithout("Correos")
                .says("28013")
                .intent("estado_pedido")
                .reply("Tu pedido TN-2026-00123")
                .reply("ha salido con Correos")
                .reply("2026-11-05");
    }

    @Test
    void anEmailAddressWillDoToo() {
        shop.says("¿cómo va mi pedido TN-2026-00124? soy Luis@Example.com")
                .intent("estado_pedido")
                .reply("está anulado")
                .replyWithout("prevista");
    }

    @Test
    void aWrongPairAndAnUnknownNumberAreAnsweredAlike() {
        String wrong = reply("mi pedido TN-2026-00124 con código postal 99999");
        String unknown = reply("mi pedido TN-2026-00999 con código postal 99999");
        String ofAnotherShop = reply("mi pedido TN-2026-00200 con código postal 28013");

        assertTrue(wrong.startsWith("No encuentro ningún pedido TN-2026-00124"), wrong);
        assertEquals(wrong.replace("00124", "00999"), unknown);
        assertEquals(wrong.replace("00124", "00200"), ofAnotherShop);
    }

    @Test
    void theyTakeAboutTheSameTime() {
        try (ShopTester patient = pens("es").set("estado_pedido", "tries", 1000).open()) {
            long[] wrong = new long[31];
            long[] unknown = new long[wrong.length];
            for (int i = 0; i < wrong.length; i++) {
                wrong[i] = latency(patient, "mi pedido TN-2026-00123 con código postal 99999");
                unknown[i] = latency(patient, "mi pedido TN-2026-00999 con código postal 99999");
            }

            long apart = Math.abs(median(wrong) - median(unknown));
            assertTrue(apart <= 20, median(wrong) + " ms and " + median(unknown) + " ms");
        }
    }

    @Test
    void triesAreLimitedWhoeverMakesThem() {
        try (ShopTester strict = pens("es").set("estado_pedido", "tries", 2).open()) {
            strict.says("mi pedido TN-2026-00123 con código postal 10001").reply("No encuentro")
                    .says("10002").reply("No encuentro");

            strict.says("mi pedido TN-2026-00123 con código postal 28013").reply("demasiados intentos");
            strict.says("mi pedido TN-2026-00124 con código postal 08001").reply("está anulado");
            strict.says("mi pedido TN-2026-00999 con código postal 10001").reply("No encuentro");
        }
    }

    @Test
    void rightAnswersAreNoTries() {
        try (ShopTester strict = pens("es").set("estado_pedido", "tries", 1).open()) {
            Said said = strict.says("mi pedido TN-2026-00123 con código postal 28013").reply("ha salido");
            said.says("¿y mi pedido?").reply("ha salido").says("¿dónde está mi pedido?").reply("ha salido");
        }
    }

    @Test
    void aNumberOfAnotherFormIsNoTry() {
        shop.says("mi pedido AB-2026-00123 con código postal 28013").reply("son como TN-2026-00123");
    }

    @Test
    void anAmountIsNoPostcode() {
        shop.says("bolígrafos por menos de 12000 euros").intent("buscar_producto").products("B-1");
    }

    @Test
    void itSpeaksEnglishAndPortuguese() {
        try (ShopTester english = pens("en").open();
                ShopTester portuguese = pens("pt").open()) {
            english.says("where is my order?")
                    .reply("your order's number")
                    .says("tn-2026-123")
                    .reply("the postcode")
                    .says("28013")
                    .reply("has been sent with Correos");
            portuguese
                    .says("onde está a minha encomenda TN-2026-00123? código postal 28013")
                    .reply("saiu com Correos");
        }
    }

    private static String reply(String text) {
        return shop.says(text).intent("estado_pedido").get().reply();
    }

    private static long latency(ShopTester shop, String text) {
        return shop.says(text).reply("No encuentro").get().latencyMs();
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static ShopBuilder pens(String language) {
        return Orders.in(ShopTester.shop(language, "EUR")
                .product("B-1", "Bolígrafo Pilot G-2", "Pilot", "Bolígrafos", "3.20"));
    }
}
