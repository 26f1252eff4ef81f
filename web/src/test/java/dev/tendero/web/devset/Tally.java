package dev.tendero.web.devset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many are right, by group; printed as a table with what went wrong. */
public final class Tally {

    private record Counts(int right, int all) {

        Counts plus(boolean isRight) {
            return new Counts(right + (isRight ? 1 : 0), all + 1);
        }

        double share() {
            return (double) right / all;
        }
    }

    private final Map<String, Counts> groups = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** @param what is printed when it is wrong */
    public void add(String group, boolean isRight, String what) {
        groups.put(group, groups.getOrDefault(group, new Counts(0, 0)).plus(isRight));
        if (!isRight) {
            wrong.add(group + ": " + what);
        }
    }

    int size() {
        return groups.values().stream().mapToInt(Counts::all).sum();
    }

    /** Of all groups whose names begin so, 0 to 1. */
    public double share(String prefix) {
        Counts sum = new Counts(0, 0);
        for (Map.Entry<String, Counts> group : groups.entrySet()) {
            if (group.getKey().startsWith(prefix)) {
                Counts counts = group.getValue();
                sum = new Counts(sum.right() + counts.right(), sum.all() + counts.all());
            }
        }
        return sum.share();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(String.format("%n%-24s %5s %5s%n", "", "all", "right"));
        groups.forEach((group, counts) -> table.append(
                String.format(Locale.ROOT, "%-24s %5d %5.1f %%%n", group, counts.all(), 100 * counts.share())));
        wrong.forEach(each -> table.append(each).append('\n'));
        return table.toString();
    }
}
