package dev.tendero.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Answer;
import dev.tendero.api.Availability;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Message;
import dev.tendero.api.Reply;
import dev.tendero.api.Row;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.runtime.answer.Texts;
import dev.tendero.runtime.conversation.ForgetfulConversations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddRowsTest {

    private static final String REPLY =
            "{{#products}}{{name}} {{price}}{{#available}} SI{{/available}}{{^available}} NO{{/available}}{{/products}}";

    private final ForgetfulConversations conversations = new ForgetfulConversations();

    @ParameterizedTest
    @CsvSource({
        "availability, SÍ, the column availability is \"SÍ\"; expected in_stock",
        "price, 12 €, the column price is \"12 €\"; expected a number",
        "list_price, antes 15, the column list_price is \"antes 15\"",
        "product_key, 1.5, the column product_key is \"1.5\"; expected a whole number"
    })
    void anOddValueCostsItsTurnWhichIsRecorded(String column, String value, String why) {
        Map<String, Object> columns = new LinkedHashMap<>(Map.of("id", "7", "name", "Taza", "price", "12"));
        columns.put(column, value);
        Counter counter = new Counter().with(handler(columns), REPLY);

        Reply reply = counter.over(conversations).reply(Message.of("tazas"), ReplySink.NONE);

        assertThat(reply.reply()).isEqualTo(Texts.of("es").error(ErrorCode.PLUGIN_FAILED));
        assertThat(reply.products()).isEmpty();
        assertThat(conversations.after(reply.sessionId(), 0, 9)).hasSize(1);
        assertThat(counter.reports)
                .singleElement()
                .satisfies(report -> assertThat(report.failure()).contains("tazas", why));
    }

    @Test
    void whatNoTemplateCanShowIsAFailureToo() {
        Counter counter = new Counter()
                .with(
                        handler(Map.of("taza", new Object() {
                            @Override
                            public String toString() {
                                throw new IllegalStateException("no words for a cup");
                            }
                        })),
                        "{{#rows}}{{taza}}{{/rows}}");

        Reply reply = counter.over(conversations).reply(Message.of("tazas"), ReplySink.NONE);

        assertThat(reply.reply()).isEqualTo(Texts.of("es").error(ErrorCode.PLUGIN_FAILED));
        assertThat(counter.reports.getFirst().failure()).contains("no words for a cup");
    }

    @Test
    void aRowWithoutCurrencyIsPricedInTheShopsAndClaimsNoStock() {
        Counter counter = new Counter().with(handler(Map.of("id", "7", "name", "Taza", "price", "12.50")), REPLY);

        Reply reply = counter.over(conversations).reply(Message.of("tazas"), ReplySink.NONE);

        assertThat(reply.products()).singleElement().satisfies(product -> {
            assertThat(product.currency()).isEqualTo("MXN");
            assertThat(product.availability()).isNull();
        });
        assertThat(reply.reply()).startsWith("Taza").contains("12").doesNotContain("€", "SI", "NO");
    }

    @Test
    void aRowOfTheCatalogueSaysWhatItHas() {
        Counter counter = new Counter()
                .with(
                        handler(Map.of(
                                "id",
                                "7",
                                "name",
                                "Taza",
                                "price",
                                "12.50",
                                "currency",
                                "USD",
                                "availability",
                                "in_stock")),
                        REPLY);

        Reply reply = counter.over(conversations).reply(Message.of("tazas"), ReplySink.NONE);

        assertThat(reply.products()).singleElement().satisfies(product -> {
            assertThat(product.currency()).isEqualTo("USD");
            assertThat(product.availability()).isEqualTo(Availability.IN_STOCK);
        });
        assertThat(reply.reply()).endsWith("SI");
    }

    private static IntentHandler handler(Map<String, Object> columns) {
        return new IntentHandler() {
            @Override
            public String name() {
                return "tazas";
            }

            @Override
            public Answer answer(Turn turn) {
                return Answer.of(List.of(new Row(columns)));
            }
        };
    }
}
