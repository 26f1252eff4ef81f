package dev.tendero.runtime.language;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * A deletion index: two words are a few edits apart when some letters less make one of both. Of each word's first
 * letters, what is left of them without one or two is put into a table by its hash; what a table tells is to be
 * checked. 100,000 words take some 15 MB.
 */
final class Deletions {

    /** Words differ within their first letters, or only after them; more letters make the table larger, not better. */
    private static final int PREFIX = 7;

    private static final int LONG = 8;
    private static final int PER_WORD = 16;
    private static final int MOST_PER_WORD = 1 + PREFIX * (PREFIX + 1) / 2;
    private static final int LEAST_BITS = 8;
    private static final int MOST_BITS = 22;

    private final int shift;
    /** Where a bucket begins. */
    private final int[] starts;

    private final int[] words;

    /** @param keys of the words, which are known by their places */
    Deletions(List<String> keys) {
        int bits = Math.clamp(32L - Integer.numberOfLeadingZeros(keys.size() * PER_WORD), LEAST_BITS, MOST_BITS);
        this.shift = 32 - bits;
        this.starts = new int[(1 << bits) + 1];
        int[] buckets = new int[keys.size() * MOST_PER_WORD];
        int[] ends = new int[keys.size()];
        int end = 0;
        for (int word = 0; word < ends.length; word++) {
            end = add(keys.get(word), buckets, end);
            ends[word] = end;
        }
        this.words = placed(buckets, ends, end);
    }

    private int add(String key, int[] buckets, int from) {
        int[] next = {from};
        each(key, bucket -> {
            buckets[next[0]++] = bucket;
            starts[bucket + 1]++;
        });
        return next[0];
    }

    /** Each word at its place in each of its buckets. */
    private int[] placed(int[] buckets, int[] ends, int all) {
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] placed = new int[all];
        int[] next = starts.clone();
        int at = 0;
        for (int word = 0; word < ends.length; word++) {
            for (; at < ends[word]; at++) {
                placed[next[buckets[at]]++] = word;
            }
        }
        return placed;
    }

    /** Places of the words that may be near, each maybe several times, and of others. */
    void near(String key, IntConsumer word) {
        each(key, bucket -> {
            for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
                word.accept(words[i]);
            }
        });
    }

    private void each(String key, IntConsumer bucket) {
        int length = Math.min(PREFIX, key.length());
        bucket.accept(bucket(hash(key, length, -1, -1)));
        for (int i = 0; i < length; i++) {
            bucket.accept(bucket(hash(key, length, i, -1)));
            for (int j = i + 1; key.length() >= LONG - 1 && j < length; j++) {
                bucket.accept(bucket(hash(key, length, i, j)));
            }
        }
    }

    private int bucket(int hash) {
        return (hash * 0x9E3779B9) >>> shift;
    }

    private static int hash(String key, int length, int without, int orWithout) {
        int hash = 17;
        for (int i = 0; i < length; i++) {
            if (i != without && i != orWithout) {
                hash = hash * 31 + key.charAt(i);
            }
        }
        return hash ^ (hash >>> 15);
    }
}
