package dev.tendero.runtime.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong, so that a user sees all of it at once. For one thread. */
public final class Problems {

    /** More than anyone reads; a file made to hurt has no more effect than that. */
    private static final int MOST = 1000;

    private final List<Problem> found = new ArrayList<>();
    private final Set<Position> refused = new HashSet<>();

    /** @param message what is wrong; what was expected; the nearest right word */
    public void add(Position position, String message) {
        if (!refused.contains(position)) {
            add(position.problem(message));
        }
    }

    /** What works, and would work better otherwise. */
    public void warn(Position at, String message) {
        add(new Problem(at.file(), at.line(), at.column(), message, Problem.Severity.WARNING));
    }

    /** As {@link #add(Position, String)}, and whatever else is said of that place later is of no interest. */
    void refuse(Position position, String message) {
        add(position, message);
        refused.add(position);
    }

    public void addAll(Collection<Problem> problems) {
        problems.forEach(this::add);
    }

    private void add(Problem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        }
    }

    /** Whether nothing is wrong; there may be warnings. */
    public boolean isEmpty() {
        return found.stream().noneMatch(Problem::isError);
    }

    public int count() {
        return found.size();
    }

    /** In the order of files and places. */
    public List<Problem> list() {
        return found.stream().sorted(Problem.ORDER).distinct().toList();
    }

    /** The value when nothing is wrong, else all that is. */
    public <T> Reading<T> orElse(T value) {
        return isEmpty() ? new Reading.Loaded<>(value) : new Reading.Broken<>(list());
    }
}
