package dev.tendero.runtime.testing;

import dev.tendero.api.Entity;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.Product;
import dev.tendero.api.Reply;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.conversation.Conversation;
import dev.tendero.runtime.conversation.Conversations;
import dev.tendero.runtime.conversation.TurnRecord;
import dev.tendero.runtime.testing.ConversationTest.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Conversations that begin in the middle: with a turn that nobody said. */
public final class GivenConversations {

    private final Conversations conversations;
    private final String shop;
    private final Set<String> entities;
    private final Function<String, Map<String, Product>> products;

    /**
     * @param entities the kinds that the shop knows
     * @param products of a shop, by id
     */
    public GivenConversations(
            Conversations conversations,
            String shop,
            Set<String> entities,
            Function<String, Map<String, Product>> products) {
        this.conversations = conversations;
        this.shop = shop;
        this.entities = Set.copyOf(entities);
        this.products = products;
    }

    /**
     * The id of a new conversation in which that was before.
     *
     * @throws TenderoException {@code bad_configuration}: the shop has no such product
     */
    public String begin(Given given) {
        List<Product> shown = shown(given);
        return conversations.within(null, shop, conversation -> {
            conversation.append(turn(given, conversation, shown));
            return conversation.id();
        });
    }

    private List<Product> shown(Given given) {
        Map<String, Product> all = given.shown().isEmpty() ? Map.of() : products.apply(shop);
        List<Product> shown = new ArrayList<>();
        for (String id : given.shown()) {
            Product product = all.get(id);
            if (product == null) {
                throw new TenderoException(
                        ErrorCode.BAD_CONFIGURATION,
                        given.at().file() + ":" + given.at().line() + ": the shop has no product \"" + id
                                + "\" to be shown; expected the id of one that it sells");
            }
            shown.add(product);
        }
        return shown;
    }

    private TurnRecord turn(Given given, Conversation conversation, List<Product> shown) {
        String intent = Objects.requireNonNullElse(given.intent(), "");
        List<Entity> context = context(given.slots());
        Reply reply = new Reply(
                conversation.id(), "given", 1, "", intent, 1, context, shown, List.of(), Reply.Source.TEMPLATE, 0);
        return new TurnRecord(
                shop, Instant.EPOCH, "", reply, List.of(), context, given.intent(), shown.size(), 0, 0, 0, null);
    }

    /** {@code precio_max: 80} is a part of the entity {@code precio}. */
    private List<Entity> context(Map<String, String> slots) {
        Map<String, Map<String, Object>> parts = new TreeMap<>();
        new TreeMap<>(slots).forEach((name, value) -> {
            String entity = entities.stream()
                    .filter(kind -> name.startsWith(kind + "_"))
                    .findFirst()
                    .orElse(name);
            Map<String, Object> ofEntity = parts.computeIfAbsent(entity, none -> new TreeMap<>());
            if (!entity.equals(name)) {
                ofEntity.put(name.substring(entity.length() + 1), number(value));
            }
        });
        List<Entity> context = new ArrayList<>();
        parts.forEach((entity, ofEntity) -> {
            String said = slots.getOrDefault(entity, ofEntity.values().toString());
            context.add(Entity.of(entity, said, 0, 0).withParts(ofEntity));
        });
        return context;
    }

    private static Object number(String value) {
        return value.matches("-?\\d{1,12}(\\.\\d{1,6})?") ? new BigDecimal(value) : value;
    }
}
