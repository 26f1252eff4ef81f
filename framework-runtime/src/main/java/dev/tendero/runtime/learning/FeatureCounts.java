package dev.tendero.runtime.learning;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;

/**
 * How often each feature occurs in one sentence. A feature is the 64-bit hash of its text, so that no text is built for
 * the hundreds that a sentence has; of 500,000 features two are one with a probability below 10⁻⁸. Not for several
 * threads.
 */
public final class FeatureCounts {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    /** The bit of a feature that says that it counts for less. */
    private static final long MINOR = 1;

    private static final int USUAL = 256;

    /** In the order in which they were first counted. */
    private final LongArrayList features = new LongArrayList(USUAL);

    private final IntArrayList counts = new IntArrayList(USUAL);
    private final LongIntHashMap places = new LongIntHashMap(USUAL);

    /** Counts the feature of a kind that is made of a stretch of text. */
    public void add(char kind, CharSequence text, int from, int to) {
        count(hash(start(kind), text, from, to) & ~MINOR);
    }

    public void add(char kind, CharSequence text) {
        add(kind, text, 0, text.length());
    }

    /** Counts the feature of a kind that is made of two texts, in that order. */
    public void addPair(char kind, CharSequence one, CharSequence other) {
        count(pair(kind, one, other) & ~MINOR);
    }

    /** The same for one that counts for less: there are many of them in a sentence, and few say anything. */
    public void addMinorPair(char kind, CharSequence one, CharSequence other) {
        count(pair(kind, one, other) | MINOR);
    }

    static boolean isMinor(long feature) {
        return (feature & MINOR) != 0;
    }

    /** How many different ones there are. */
    int size() {
        return features.size();
    }

    /** @param place 0 to {@link #size()}, in the order in which they were first counted */
    long feature(int place) {
        return features.get(place);
    }

    /** How often the feature at that place was counted. */
    int count(int place) {
        return counts.get(place);
    }

    private void count(long feature) {
        int slot = places.indexOf(feature);
        if (places.indexExists(slot)) {
            int place = places.indexGet(slot);
            counts.set(place, counts.get(place) + 1);
        } else {
            places.indexInsert(slot, feature, features.size());
            features.add(feature);
            counts.add(1);
        }
    }

    private static long pair(char kind, CharSequence one, CharSequence other) {
        long hash = hash(start(kind), one, 0, one.length());
        return hash((hash ^ ' ') * PRIME, other, 0, other.length());
    }

    private static long start(char kind) {
        return (BASIS ^ kind) * PRIME;
    }

    /** FNV-1a over UTF-16 units, its bits mixed at the end: the low ones of FNV alone are poor. */
    private static long hash(long seed, CharSequence text, int from, int to) {
        long hash = seed;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash ^ (hash >>> 29);
    }
}
