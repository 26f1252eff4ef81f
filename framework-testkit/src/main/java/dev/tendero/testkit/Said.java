package dev.tendero.testkit;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.Reply;
import dev.tendero.runtime.TurnReport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a customer has said, and what came back. Each expectation that does not hold fails the test with what was said,
 * expected and got, the intents' scores, and what went wrong in the handler.
 */
public final class Said {

    private static final int SCORES = 3;

    private final ShopTester shop;
    private final String text;
    private final Reply reply;
    private final TurnReport report;

    Said(ShopTester shop, String text, Reply reply, TurnReport report) {
        this.shop = shop;
        this.text = text;
        this.reply = reply;
        this.report = report;
    }

    /** The conversation goes on. */
    public Said says(String next) {
        return shop.says(next, reply.sessionId());
    }

    /** Which intent answered. */
    public Said intent(String expected) {
        return expect("intent", expected, reply.intent(), expected.equals(reply.intent()));
    }

    /** The ids of the products shown, in order; none for an answer without products. */
    public Said products(String... ids) {
        List<String> got = reply.products().stream().map(Product::id).toList();
        return expect("products", List.of(ids).toString(), got.toString(), got.equals(List.of(ids)));
    }

    /** A piece of the reply's text, case aside. */
    public Said reply(String piece) {
        return expect("reply with", piece, reply.reply(), holds(piece));
    }

    /** What the reply's text must not hold, case aside. */
    public Said replyWithout(String piece) {
        return expect("reply without", piece, reply.reply(), !holds(piece));
    }

    /** That an entity was understood, in this message or before, with its value. */
    public Said entity(String name, String value) {
        boolean found = reply.entities().stream()
                .anyMatch(each -> each.entity().equals(name) && each.value().equals(value));
        return expect("entity", name + " " + value, entities(), found);
    }

    /** All suggestions, in order. */
    public Said suggestions(String... expected) {
        List<String> got = reply.suggestions();
        return expect("suggestions", List.of(expected).toString(), got.toString(), got.equals(List.of(expected)));
    }

    /** That the handler neither threw nor ran out of time, and that its answer could be put into words. */
    public Said answered() {
        String failure = report.failure();
        return expect("an answer", "no failure", String.valueOf(failure), failure == null);
    }

    /** The reply, to look at what has no expectation here. */
    public Reply get() {
        return reply;
    }

    private boolean holds(String piece) {
        return reply.reply().toLowerCase(Locale.ROOT).contains(piece.toLowerCase(Locale.ROOT));
    }

    private Said expect(String what, String expected, String got, boolean holds) {
        if (!holds) {
            throw new AssertionError(miss(what, expected, got));
        }
        return this;
    }

    private String miss(String what, String expected, String got) {
        String scores = report.understanding().intents().stream()
                .limit(SCORES)
                .map(each -> each.intent() + " %.2f".formatted(each.confidence()))
                .collect(Collectors.joining(", "));
        String failure = report.failure();
        return """

                said      %s
                expected  %s: %s
                got       %s
                intent    %s; scores: %s
                entities  %s
                reply     %s""".formatted(text, what, expected, got, reply.intent(), scores, entities(), reply.reply())
                + (failure == null ? "" : "\nfailure   " + failure);
    }

    private String entities() {
        return reply.entities().stream().map(Said::described).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String described(Entity entity) {
        return entity.entity() + " " + entity.value();
    }
}
