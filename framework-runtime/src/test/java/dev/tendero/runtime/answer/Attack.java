package dev.tendero.runtime.answer;

import dev.tendero.api.Answer;
import dev.tendero.api.Reply;
import dev.tendero.api.Row;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.shop.IntentSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Somebody's attempt to have something said that no row says.
 *
 * @param where {@code product}, {@code name}, {@code message} or {@code earlier turn}
 * @param answer what a model says that lets itself be talked into it
 */
record Attack(String where, String attack, String answer) {

    static List<Attack> all() throws IOException {
        try (var in = Objects.requireNonNull(Attack.class.getResourceAsStream("/answer/attacks.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replace("\\n", "\n").split("\t"))
                    .map(cells -> new Attack(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    WordingRequest request(IntentSettings intent) {
        Row row = switch (where) {
            case "product" -> Requests.with(Requests.CH520, "description", attack);
            case "name" -> Requests.with(Requests.CH520, "name", attack);
            default -> Requests.CH520;
        };
        return new WordingRequest(
                Requests.SHOP,
                intent,
                Answer.of(List.of(row, Requests.CH720)).with("total", 7),
                Requests.slots(),
                where.equals("message") ? attack : "auriculares Sony",
                "es",
                where.equals("earlier turn") ? List.of(earlier()) : List.of(),
                Duration.ZERO);
    }

    private PastTurn earlier() {
        Reply reply = new Reply(
                "s",
                "m",
                1,
                "Aquí tienes.",
                "buscar_producto",
                0.9,
                List.of(),
                List.of(),
                List.of(),
                Reply.Source.TEMPLATE,
                1);
        return new PastTurn(Instant.EPOCH, attack, reply);
    }
}
