package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.routing.Router;
import dev.tendero.runtime.routing.Thresholds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Sentences that no example holds, in two shops, routed as the server routes them. Prints a table: right out of all for
 * each intent, and what was taken for what.
 */
class IntentsTest {

    private static final String OUTSIDE = "outside";
    private static final double LEAST_ACCURACY = 0.93;
    private static final double LEAST_OUTSIDE_RECALL = 0.82;

    private final Router router = new Router(Thresholds.DEFAULT);

    record Case(String shop, String intent, String said) {}

    @Test
    void mostAreUnderstood() {
        List<String> wrong = new ArrayList<>();
        Map<String, int[]> table = new TreeMap<>();
        Map<String, Understander> shops = Map.of(
                "general", WordShop.understander("general.txt"), "stationery", WordShop.understander("stationery.txt"));
        for (Case sentence : cases()) {
            Understanding understood = shops.get(sentence.shop()).understand(sentence.said());
            String answered = answeredBy(router.route(understood, Optional.empty(), intent -> Optional.empty()));
            int[] row = table.computeIfAbsent(sentence.intent(), intent -> new int[2]);
            row[1]++;
            if (answered.equals(sentence.intent())) {
                row[0]++;
            } else {
                wrong.add(String.format(
                        Locale.ROOT,
                        "%-20s taken for %-20s %.2f  %s",
                        sentence.intent(),
                        answered,
                        understood.intents().getFirst().confidence(),
                        sentence.said()));
            }
        }
        String report = report(table, wrong);
        System.out.println(report);

        assertThat(share(table, false)).as(report).isGreaterThanOrEqualTo(LEAST_ACCURACY);
        assertThat(share(table, true)).as(report).isGreaterThanOrEqualTo(LEAST_OUTSIDE_RECALL);
    }

    @Test
    void noneIsAnExample() {
        Set<String> examples = new HashSet<>();
        WordShop.intents().forEach(intent -> examples.addAll(intent.examples()));

        assertThat(cases()).noneMatch(sentence -> examples.contains(sentence.said()));
        assertThat(cases().stream().filter(sentence -> !sentence.intent().equals(OUTSIDE)))
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(cases().stream().filter(sentence -> sentence.intent().equals(OUTSIDE)))
                .hasSizeGreaterThanOrEqualTo(25);
    }

    private static List<Case> cases() {
        return WordShop.lines("intents.txt")
                .map(line -> line.split(" \\| "))
                .map(parts -> new Case(parts[0].strip(), parts[1].strip(), parts[2].strip()))
                .toList();
    }

    /** A question back is no answer, but the customer is not lost either: it counts as outside. */
    private static String answeredBy(Route route) {
        return switch (route) {
            case Route.ToHandler to -> to.intent();
            case Route.Ask ask -> OUTSIDE;
            case Route.Fallback fallback -> OUTSIDE;
        };
    }

    private static double share(Map<String, int[]> table, boolean outside) {
        int right = 0;
        int all = 0;
        for (Map.Entry<String, int[]> row : table.entrySet()) {
            if (row.getKey().equals(OUTSIDE) == outside) {
                right += row.getValue()[0];
                all += row.getValue()[1];
            }
        }
        return (double) right / all;
    }

    private static String report(Map<String, int[]> table, List<String> wrong) {
        String rows = table.entrySet().stream()
                .map(row -> String.format(
                        Locale.ROOT, "%-20s %3d / %3d", row.getKey(), row.getValue()[0], row.getValue()[1]))
                .collect(Collectors.joining("\n"));
        return String.format(
                Locale.ROOT,
                "%nIntents, held out%n%s%naccuracy %.3f, recall of what is outside %.3f%n%s%n",
                rows,
                share(table, false),
                share(table, true),
                String.join("\n", wrong));
    }
}
