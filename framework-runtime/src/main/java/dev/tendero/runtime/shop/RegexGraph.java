package dev.tendero.runtime.shop;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A regular expression as its places and which may follow which. A place is one character of the text, by what it may
 * be. That a place follows another in two ways, as in {@code (a*)*}, is kept.
 */
final class RegexGraph {

    /** For each place, the characters of the sample that it takes. */
    private final List<BitSet> places = new ArrayList<>();

    /** For each place, how many ways lead to each place after it. */
    private final List<Map<Integer, Integer>> ways = new ArrayList<>();

    /** A part of the expression: where it can begin and end, and whether it can be nothing at all. */
    record Part(BitSet first, BitSet last, boolean isEmpty) {

        static Part nothing() {
            return new Part(new BitSet(), new BitSet(), true);
        }
    }

    int size() {
        return places.size();
    }

    Part place(BitSet characters) {
        BitSet self = new BitSet();
        self.set(places.size());
        places.add(characters);
        ways.add(new HashMap<>());
        return new Part(self, self, false);
    }

    Part sequence(Part one, Part other) {
        connect(one.last(), other.first());
        return new Part(
                one.isEmpty() ? union(one.first(), other.first()) : one.first(),
                other.isEmpty() ? union(one.last(), other.last()) : other.last(),
                one.isEmpty() && other.isEmpty());
    }

    static Part either(Part one, Part other) {
        return new Part(
                union(one.first(), other.first()), union(one.last(), other.last()), one.isEmpty() || other.isEmpty());
    }

    /** The part again and again. */
    Part loop(Part part, boolean atLeastOnce) {
        connect(part.last(), part.first());
        return new Part(part.first(), part.last(), part.isEmpty() || !atLeastOnce);
    }

    static Part optional(Part part) {
        return new Part(part.first(), part.last(), true);
    }

    Map<Integer, Integer> after(int place) {
        return ways.get(place);
    }

    /** Whether one character can stand at both places. */
    boolean overlap(int one, int other) {
        return places.get(one).intersects(places.get(other));
    }

    private void connect(BitSet from, BitSet to) {
        from.stream()
                .forEach(start -> to.stream().forEach(end -> ways.get(start).merge(end, 1, Integer::sum)));
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet all = (BitSet) one.clone();
        all.or(other);
        return all;
    }
}
