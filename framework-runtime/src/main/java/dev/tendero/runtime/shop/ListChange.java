package dev.tendero.runtime.shop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What becomes of a list: another in its place, or the same with more and with less. */
sealed interface ListChange {

    List<String> applyTo(List<String> before);

    /** Takes the list's place. */
    record Replace(List<String> items) implements ListChange {

        public Replace {
            items = List.copyOf(items);
        }

        @Override
        public List<String> applyTo(List<String> before) {
            return items;
        }
    }

    /** Leaves the list as it is but for these. */
    record Extend(List<String> add, List<String> remove) implements ListChange {

        public Extend {
            add = List.copyOf(add);
            remove = List.copyOf(remove);
        }

        @Override
        public List<String> applyTo(List<String> before) {
            Set<String> items = new LinkedHashSet<>(before);
            remove.forEach(items::remove);
            items.addAll(add);
            return List.copyOf(items);
        }
    }
}
