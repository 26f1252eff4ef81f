package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WireFormTest {

    @Test
    void aReplyIsWrittenFieldByField() {
        try (InMemoryServer server = InMemoryServer.start()) {
            String body = server.caller()
                    .post("/chat", "{\"message\": \"linterna\", \"message_id\": \"m-1\"}")
                    .body();
            assertThat(body.replaceFirst("\"session_id\":\"[^\"]+\"", "\"session_id\":\"S\""))
                    .isEqualTo("""
                            {"session_id":"S","message_id":"m-1","seq":1,"reply":"Tengo esto. ¿Te sirve?",\
                            "intent":"buscar_producto","confidence":0.1235,"entities":[\
                            {"entity":"producto","value":"linterna","start":0,"end":8},\
                            {"entity":"marca","value":"Lumbre","carried":true,"negated":true}],\
                            "products":[{"id":"LIN-1","name":"Linterna frontal Faro","brand":"Lumbre",\
                            "category":"Iluminación > Linternas","price":24.90,"list_price":29.90,"currency":"EUR",\
                            "availability":"out_of_stock","image_url":"https://img.example/LIN-1.jpg","url":null},\
                            {"id":"LIN-2","name":"Linterna de bolsillo Luci","brand":"Lumbre",\
                            "category":"Iluminación > Linternas","price":12.00,"currency":"EUR",\
                            "availability":"in_stock","image_url":"https://img.example/LIN-2.jpg","url":null}],\
                            "suggestions":["¿Algo más barato?","Categorías"],"source":"template","latency_ms":4}""");
        }
    }
}
