package dev.tendero.intents.shop;

import dev.tendero.api.Answer;
import dev.tendero.api.ProductSearch;
import dev.tendero.api.Row;
import dev.tendero.api.spi.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where more fits than is shown: what to ask next, so that as little as possible is left whatever is chosen. */
final class Choices {

    /** How what is asked begins, by the kind of entity. */
    static final String ASKED = "narrow_";

    private static final int MANY = 8;
    private static final int LOOKED_THROUGH = 100;
    private static final int OFFERED = 4;
    /** So many of the products must have something that is asked for. */
    private static final double MOST = 0.7;
    /** What a product is made of or may hold, which a customer wants to be without, if anything. */
    private static final Pattern UNWISHED = Pattern.compile(
            "(?iu)al[eé]r[gx]|traza|vest[ií]gio|\\btraces?\\b|ingredient|contain|contiene|contener|cont[eé]m");

    private Choices() {}

    /** The answer, with the most useful question and its answers as quick replies where too much fits. */
    static Answer offered(Turn turn, ProductSearch wish, Answer answer) {
        long total = answer.values().get("total") instanceof Long number ? number : 0;
        if (total < MANY) {
            return answer;
        }
        List<Long> keys = turn.catalog()
                .search(wish.change().page(LOOKED_THROUGH, 0).build())
                .keys();
        return questions(turn, wish, keys)
                .filter(question -> question.isUseful(keys.size()))
                .min(Comparator.comparingDouble(question -> question.left(keys.size())))
                .map(question ->
                        answer.with(ASKED + question.kind, question.name).withSuggestions(question.offered()))
                .orElse(answer);
    }

    private static Stream<Question> questions(Turn turn, ProductSearch wish, List<Long> keys) {
        List<Row> rows = turn.queries().select("por_clave", Map.of("keys", keys));
        List<Question> questions = new ArrayList<>();
        if (wish.brands().isEmpty()) {
            questions.add(Question.of("marca", "-", rows, "brand"));
        }
        // A category begins anew: it is offered where nothing else would be forgotten.
        if (wish.categories().isEmpty() && Relaxation.conditions(wish) == 0) {
            questions.add(Question.of("categoria", "-", rows, "category"));
        }
        questions.addAll(attributes(turn, wish.attributes().keySet(), keys));
        return questions.stream();
    }

    private static List<Question> attributes(Turn turn, Set<String> wished, List<Long> keys) {
        Map<String, Question> byName = new LinkedHashMap<>();
        for (Row row : turn.queries().select("valores", Map.of("keys", keys, "limit", 2 * LOOKED_THROUGH))) {
            String name = row.text("name").orElse("");
            String value = row.text("value").orElse("");
            if (!wished.contains(name) && !UNWISHED.matcher(name).find()) {
                byName.computeIfAbsent(name, none -> new Question("atributo", name, new LinkedHashMap<>()))
                        .counts
                        .put(value, Math.toIntExact(row.integer("products").orElse(0L)));
            }
        }
        return List.copyOf(byName.values());
    }

    /** @param counts how many products each of its answers leaves */
    private record Question(String kind, String name, Map<String, Integer> counts) {

        static Question of(String kind, String name, List<Row> rows, String column) {
            Question question = new Question(kind, name, new LinkedHashMap<>());
            rows.stream()
                    .map(row -> row.text(column))
                    .flatMap(Optional::stream)
                    .forEach(value -> question.counts.merge(value, 1, Integer::sum));
            return question;
        }

        /** Most products have an answer to it, and no answer leaves all of them. */
        boolean isUseful(int all) {
            int answered = counts.values().stream().mapToInt(count -> count).sum();
            return counts.size() > 1
                    && counts.size() <= all / 2
                    && answered >= all * MOST
                    && counts.values().stream().allMatch(count -> count < all);
        }

        /** The share that is left on average. */
        double left(int all) {
            double squares = counts.values().stream()
                    .mapToDouble(count -> (double) count * count)
                    .sum();
            return squares / ((double) all * all);
        }

        /** The commonest first; a number or a letter alone says nothing. */
        List<String> offered() {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(OFFERED)
                    .map(Map.Entry::getKey)
                    .map(value -> kind.equals("atributo") && value.length() < 4 ? name + ' ' + value : value)
                    .toList();
        }
    }
}
