package dev.tendero.runtime.testing;

import dev.tendero.api.Availability;
import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.Reply;
import dev.tendero.runtime.TurnReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares one reply with what was expected of it. */
final class ReplyCheck {

    private final ConversationTest.Step step;
    private final Reply reply;
    private final TurnReport turn;
    private final List<Miss> misses = new ArrayList<>();

    ReplyCheck(ConversationTest.Step step, Reply reply, TurnReport turn) {
        this.step = step;
        this.reply = reply;
        this.turn = turn;
    }

    List<Miss> misses() {
        Expectation expect = step.expect();
        intent(expect);
        entities(expect.entities());
        ProductsExpectation products = expect.products();
        if (products != null) {
            products(products);
        }
        text(expect);
        List<String> suggestions = expect.suggestions();
        if (suggestions != null) {
            missUnless(
                    suggestions.equals(reply.suggestions()),
                    "suggestions",
                    suggestions.toString(),
                    reply.suggestions().toString());
        }
        return misses;
    }

    private void text(Expectation expect) {
        String said = reply.reply().toLowerCase(Locale.ROOT);
        for (String piece : expect.reply()) {
            missUnless(
                    said.contains(piece.toLowerCase(Locale.ROOT)), "reply", "text with «" + piece + "»", reply.reply());
        }
        for (String piece : expect.replyNot()) {
            missUnless(
                    !said.contains(piece.toLowerCase(Locale.ROOT)),
                    "reply",
                    "text without «" + piece + "»",
                    reply.reply());
        }
    }

    private void intent(Expectation expect) {
        String intent = expect.intent();
        if (intent != null) {
            missUnless(intent.equals(reply.intent()), "intent", intent, reply.intent());
        }
        Double confidence = expect.confidence();
        if (confidence != null) {
            missUnless(
                    reply.confidence() >= confidence,
                    "confidence",
                    ">= " + confidence,
                    "%.2f".formatted(reply.confidence()));
        }
    }

    private void entities(Map<String, String> expected) {
        Map<String, List<String>> found = new TreeMap<>();
        for (Entity entity : reply.entities()) {
            found.computeIfAbsent(entity.entity(), name -> new ArrayList<>()).add(entity.value());
            entity.parts()
                    .forEach((part, value) -> found.computeIfAbsent(
                                    entity.entity() + "_" + part, name -> new ArrayList<>())
                            .add(value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value)));
        }
        new TreeMap<>(expected).forEach((name, value) -> {
            Condition wanted = new Condition("=", value);
            boolean there = found.getOrDefault(name, List.of()).stream().anyMatch(wanted::holds);
            missUnless(there, "entity " + name, value, found.toString());
        });
    }

    private void products(ProductsExpectation expected) {
        List<String> ids = reply.products().stream().map(Product::id).toList();
        List<String> wanted = expected.ids();
        if (wanted != null) {
            missUnless(wanted.equals(ids), "products", wanted.toString(), ids.toString());
        }
        Condition count = expected.count();
        if (count != null) {
            missUnless(
                    count.holds(String.valueOf(ids.size())), "number of products", count.toString(), "" + ids.size());
        }
        if (!expected.every().isEmpty()) {
            missUnless(!ids.isEmpty(), "products", "at least one", "none");
            expected.every().forEach(this::every);
        }
    }

    private void every(String field, Condition condition) {
        Map<String, String> others = new LinkedHashMap<>();
        for (Product product : reply.products()) {
            String value = field(product, field);
            if (value == null || !condition.holds(value)) {
                others.put(product.id(), String.valueOf(value));
            }
        }
        String got = others.entrySet().stream()
                .map(other -> other.getValue() + " (" + other.getKey() + ")")
                .collect(Collectors.joining(", "));
        missUnless(others.isEmpty(), "every product's " + field, condition.toString(), got);
    }

    private static @Nullable String field(Product product, String field) {
        BigDecimal listPrice = product.listPrice();
        Availability availability = product.availability();
        return switch (field) {
            case "id" -> product.id();
            case "name" -> product.name();
            case "brand" -> product.brand();
            case "category" -> product.category();
            case "price" -> product.price().toPlainString();
            case "list_price" -> listPrice == null ? null : listPrice.toPlainString();
            case "currency" -> product.currency();
            case "availability" -> availability == null ? null : availability.wireName();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private void missUnless(boolean holds, String what, String expected, String got) {
        if (!holds) {
            misses.add(new Miss(step, what, expected, got, turn));
        }
    }
}
