package com.example.estadopedido;

import dev.tendero.api.Answer;
import dev.tendero.api.Row;
import dev.tendero.api.Slots;
import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.api.spi.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells how an order stands: to whoever knows its number and the e-mail address or the postcode on it, and to nobody
 * else. A number that there is not and one with another address are answered alike, by the same queries. Tries are
 * counted in the record of turns, which all nodes share, so that the handler keeps nothing.
 */
public final class EstadoPedido implements IntentHandler {

    @Override
    public String name() {
        return "estado_pedido";
    }

    @Override
    public List<EntityExtractor> extractors() {
        return List.of(new OrderNumbers(), new EmailAddresses(), new Postcodes());
    }

    @Override
    public Optional<Class<? extends Record>> settings() {
        return Optional.of(OrderSettings.class);
    }

    @Override
    public Answer answer(Turn turn) {
        OrderSettings settings = turn.settings(OrderSettings.class);
        Slots slots = turn.slots();
        Optional<String> number = slots.value(OrderNumbers.ENTITY);
        if (number.isEmpty()) {
            return Answer.of("ask_number").with("example", settings.example());
        }
        if (!settings.isNumber(number.get())) {
            return Answer.of("no_number").with("example", settings.example());
        }
        if (slots.value(EmailAddresses.ENTITY).isEmpty() && slots.value(Postcodes.ENTITY).isEmpty()) {
            return Answer.of("ask_proof");
        }
        return told(turn, settings);
    }

    /** Both queries run whatever they find, so that the time that they take tells nothing. */
    private static Answer told(Turn turn, OrderSettings settings) {
        Slots slots = turn.slots();
        List<Row> order = turn.queries()
                .select(
                        "order",
                        Map.of(
                                "email", slots.value(EmailAddresses.ENTITY).orElse(""),
                                "postcode", slots.value(Postcodes.ENTITY).orElse("")));
        long tries = turn.queries()
                .select("tries", Map.of("seconds", settings.timeWindow().toSeconds()))
                .getFirst()
                .integer("tries")
                .orElse(0L);
        if (tries >= settings.tries()) {
            return Answer.of("too_many");
        }
        return order.isEmpty() ? Answer.of("unknown") : Answer.of(order);
    }
}
