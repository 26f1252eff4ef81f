package dev.tendero.runtime.language;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about words that customers say, in two generations: the young one takes what is new and what is
 * said again; when it is full or an hour old it becomes the old one, and the old one is forgotten. So words that are
 * said often stay, whoever sends words that are said once. Reads take no lock. Safe for many threads.
 *
 * @param <V> immutable
 */
public final class RecentWords<V> {

    /** In UTF-16 units: words of a language are shorter, and what is longer is hardly said twice. */
    private static final int LONGEST = 40;

    private static final long AGE = Duration.ofHours(1).toNanos();

    private final int most;
    private final LongSupplier nanos;
    private volatile Generations<V> generations;

    /** @param most words in both generations together */
    public RecentWords(int most) {
        this(most, System::nanoTime);
    }

    RecentWords(int most, LongSupplier nanos) {
        this.most = most / 2;
        this.nanos = nanos;
        this.generations = new Generations<>(new ConcurrentHashMap<>(), Map.of(), nanos.getAsLong());
    }

    private record Generations<V>(Map<String, V> young, Map<String, V> old, long born) {}

    /** @param making asked where nothing is known of the word; may be asked twice when two threads meet */
    public V get(String word, Function<String, V> making) {
        if (word.length() > LONGEST) {
            return making.apply(word);
        }
        Generations<V> now = generations;
        V known = now.young.get(word);
        if (known != null) {
            return known;
        }
        @Nullable V older = now.old.get(word);
        V value = older == null ? making.apply(word) : older;
        room().young.put(word, value);
        return value;
    }

    private Generations<V> room() {
        Generations<V> now = generations;
        return isOver(now) ? next() : now;
    }

    private synchronized Generations<V> next() {
        Generations<V> now = generations;
        if (isOver(now)) {
            generations = new Generations<>(new ConcurrentHashMap<>(), now.young, nanos.getAsLong());
        }
        return generations;
    }

    private boolean isOver(Generations<V> now) {
        return now.young.size() >= most || nanos.getAsLong() - now.born >= AGE;
    }

    boolean knows(String word) {
        Generations<V> now = generations;
        return now.young.containsKey(word) || now.old.containsKey(word);
    }

    int size() {
        Generations<V> now = generations;
        return now.young.size() + now.old.size();
    }
}
