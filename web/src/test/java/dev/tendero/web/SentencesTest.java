package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tendero.web.Feed.Item;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spanish sentences and conversations over HTTP; what has to be shown is worked out from the shop's own file. */
@ExtendWith(SharedServer.class)
class SentencesTest {

    private static final Feed FEED = Feed.read();

    /** The most products that an intent shows, where it shows as many as fit. */
    private static final int SHOWN = 5;

    private static final Map<String, List<Integer>> COUNTS = Map.of(
            "buscar_producto", List.of(1, SHOWN),
            "recomendar_categoria", List.of(1, 3),
            "comparar_precios", List.of(2, SHOWN),
            "info_producto", List.of(1, 1));

    /**
     * One message and what it has to bring.
     *
     * @param pending whether the file says, with {@code !}, that this does not work yet
     */
    record Line(String message, String intent, Expected products, boolean pending) {

        static Line of(String text) {
            String[] parts = text.split("\\|");
            boolean pending = parts[0].startsWith("!");
            String message = pending ? parts[0].substring(1) : parts[0];
            return new Line(message.strip(), parts[1].strip(), Expected.of(parts[2].strip()), pending);
        }
    }

    record Talk(List<Line> lines) {
        @Override
        public String toString() {
            return lines.stream().map(Line::message).collect(Collectors.joining(" / "));
        }
    }

    static Stream<Talk> talks() throws IOException {
        List<Talk> talks = new ArrayList<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                SentencesTest.class.getResourceAsStream("sentences.txt"), StandardCharsets.UTF_8))) {
            for (String text : file.lines().filter(line -> line.contains("|")).toList()) {
                if (text.startsWith("#")) {
                    continue;
                }
                if (text.startsWith("+")) {
                    talks.getLast().lines().add(Line.of(text.substring(1)));
                } else {
                    talks.add(new Talk(new ArrayList<>(List.of(Line.of(text)))));
                }
            }
        }
        return talks.stream();
    }

    @ParameterizedTest
    @MethodSource("talks")
    void isAnsweredFromTheCatalogue(Talk talk, RunningServer server) {
        String session = "";
        JsonNode before = JsonNodeFactory.instance.arrayNode();
        for (Line line : talk.lines()) {
            var body = JsonNodeFactory.instance.objectNode().put("message", line.message());
            if (!session.isEmpty()) {
                body.put("session_id", session);
            }
            JsonNode reply = server.caller().post("/chat", body.toString()).ok();
            try {
                check(line, reply, before);
            } catch (AssertionError wrong) {
                assumeFalse(line.pending(), () -> "does not work yet: " + line.message());
                throw wrong;
            }
            session = reply.path("session_id").asText();
            before = reply.path("products");
        }
    }

    private static void check(Line line, JsonNode reply, JsonNode before) {
        assertThat(reply.path("intent").asText()).as(reply.toString()).isEqualTo(line.intent());
        List<Item> shown = items(reply.path("products"));
        assertAsInTheFeed(reply);
        if (line.products().none()) {
            assertThat(shown).as(reply.toString()).isEmpty();
            return;
        }
        assertThat(shown).as(reply.toString()).isNotEmpty().allMatch(line.products()::fits);
        checkNumber(line, shown);
        checkChoice(line.products(), shown, items(before));
        checkOrder(line.products(), shown);
    }

    /** Nothing is shown that the shop's file does not say. */
    private static void assertAsInTheFeed(JsonNode reply) {
        for (JsonNode product : reply.path("products")) {
            Item item = FEED.item(product.path("id").asText());
            assertThat(product.path("name").asText()).isEqualTo(item.text("title"));
            assertThat(product.path("price").decimalValue()).isEqualByComparingTo(item.price());
            assertThat(product.path("availability").asText()).isEqualTo(item.availability());
            if (!item.text("brand").isEmpty()) {
                assertThat(product.path("brand").asText()).isEqualTo(item.text("brand"));
            }
        }
    }

    private static void checkNumber(Line line, List<Item> shown) {
        List<Integer> bounds = COUNTS.get(line.intent());
        assertThat(shown).hasSizeBetween(bounds.getFirst(), bounds.getLast());
        if (line.intent().equals("buscar_producto")) {
            long fit = FEED.items().stream().filter(line.products()::fits).count();
            assertThat(shown).hasSize((int) Math.min(SHOWN, fit));
        }
    }

    private static void checkChoice(Expected expected, List<Item> shown, List<Item> before) {
        List<String> ids = shown.stream().map(Item::id).toList();
        List<String> wanted = new ArrayList<>(expected.list("ids"));
        expected.list("before")
                .forEach(place ->
                        wanted.add(before.get(Integer.parseInt(place) - 1).id()));
        if (!wanted.isEmpty()) {
            assertThat(ids).containsExactlyInAnyOrderElementsOf(wanted);
        }
        List<String> brands = expected.list("each brand");
        if (!brands.isEmpty()) {
            assertThat(shown).extracting(item -> item.text("brand")).containsExactlyInAnyOrderElementsOf(brands);
        }
    }

    /** What can't be bought now keeps its place among the others: the dearest may be sold out. */
    private static void checkOrder(Expected expected, List<Item> shown) {
        if (!expected.cheapestFirst() && !expected.dearestFirst()) {
            return;
        }
        Comparator<Item> byPrice = Comparator.comparing(Item::price);
        Comparator<Item> order = expected.cheapestFirst() ? byPrice : byPrice.reversed();
        List<BigDecimal> best = FEED.items().stream()
                .filter(expected::fits)
                .sorted(order)
                .limit(shown.size())
                .map(Item::price)
                .toList();
        assertThat(shown).extracting(Item::price).isEqualTo(best);
    }

    private static List<Item> items(JsonNode products) {
        return StreamSupport.stream(products.spliterator(), false)
                .map(product -> FEED.item(product.path("id").asText()))
                .toList();
    }
}
