package dev.tendero.runtime.shop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a regular expression can explode: whether a repetition in it fits one text in so many ways that trying them
 * all takes for ever. That is so where two different ways through the expression take the same text and come back to
 * where they began, as in {@code (a+)+} and {@code (a|aa)*}; and, less bad, where three repetitions that take the same
 * stand side by side.
 */
final class RegexRisk {

    private static final String TOO_MANY_WAYS =
            "a repetition in it fits one text in ever so many ways, so that a message could keep it busy for ever";
    private static final String SIDE_BY_SIDE =
            "three repetitions side by side take the same, so that a message could keep it busy for long";
    private static final int MOST_PAIRS = 50_000;

    private final RegexGraph graph;

    private RegexRisk(RegexGraph graph) {
        this.graph = graph;
    }

    /**
     * What is wrong with it.
     *
     * @param regex that compiles
     */
    static Optional<String> of(String regex) {
        RegexRisk risk = new RegexRisk(RegexParser.parse(regex));
        return risk.explodes()
                ? Optional.of(TOO_MANY_WAYS)
                : risk.crawls() ? Optional.of(SIDE_BY_SIDE) : Optional.empty();
    }

    private boolean explodes() {
        for (int place = 0; place < graph.size(); place++) {
            if (isReached(place, place) && (comesTwice(place) || comesBackAnotherWay(place))) {
                return true;
            }
        }
        return false;
    }

    private boolean comesTwice(int place) {
        return graph.after(place).entrySet().stream()
                .anyMatch(next -> next.getValue() > 1 && (next.getKey() == place || isReached(next.getKey(), place)));
    }

    private boolean isReached(int from, int to) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(graph.after(from).keySet());
        while (!open.isEmpty()) {
            int place = open.pop();
            if (place == to) {
                return true;
            }
            if (!seen.get(place)) {
                seen.set(place);
                open.addAll(graph.after(place).keySet());
            }
        }
        return false;
    }

    /** Two ways through the expression that take the same text. */
    private record Pair(int one, int other) {

        boolean differs() {
            return one != other;
        }
    }

    private boolean comesBackAnotherWay(int place) {
        Pair home = new Pair(place, place);
        Map<Pair, List<Pair>> before = before(home);
        Set<Pair> seen = new HashSet<>();
        Deque<Pair> open = new ArrayDeque<>(before.getOrDefault(home, List.of()));
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            if (pair.differs()) {
                return true;
            }
            if (seen.add(pair)) {
                open.addAll(before.getOrDefault(pair, List.of()));
            }
        }
        return false;
    }

    /** What is reached from there, each with what leads to it. */
    private Map<Pair, List<Pair>> before(Pair home) {
        Map<Pair, List<Pair>> before = new HashMap<>();
        Set<Pair> seen = new HashSet<>(Set.of(home));
        Deque<Pair> open = new ArrayDeque<>(seen);
        while (!open.isEmpty() && seen.size() < MOST_PAIRS) {
            Pair pair = open.pop();
            for (Pair next : after(pair)) {
                before.computeIfAbsent(next, none -> new ArrayList<>()).add(pair);
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return before;
    }

    private List<Pair> after(Pair pair) {
        List<Pair> next = new ArrayList<>();
        for (int one : graph.after(pair.one()).keySet()) {
            for (int other : graph.after(pair.other()).keySet()) {
                if (graph.overlap(one, other)) {
                    next.add(new Pair(one, other));
                }
            }
        }
        return next;
    }

    private boolean crawls() {
        for (int first = 0; first < graph.size(); first++) {
            for (int second : besides(first)) {
                if (besides(second).stream().anyMatch(third -> third > second)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The repetitions of one character right after that one which take what it takes. */
    private List<Integer> besides(int place) {
        if (!graph.after(place).containsKey(place)) {
            return List.of();
        }
        return graph.after(place).keySet().stream()
                .filter(next -> next > place && graph.after(next).containsKey(next) && graph.overlap(place, next))
                .toList();
    }
}
