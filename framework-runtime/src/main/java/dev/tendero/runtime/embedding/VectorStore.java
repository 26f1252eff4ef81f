package dev.tendero.runtime.embedding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One model's vectors of sentences that are learnt from, by the hashes of those sentences: in memory, and in a file
 * that the next process reads. A file that can't be read or written costs the making of its vectors, nothing else. Safe
 * for many threads; processes may lose each other's vectors, never mix them up.
 */
final class VectorStore {

    /** With 384 dimensions 77 MB. */
    private static final int MOST = 50_000;

    private static final float[] NOTHING = {};

    private final @Nullable VectorFile file;
    private final int most;
    /** Those that were used last are the last. Its own monitor guards it. */
    private final SequencedMap<VectorKey, float[]> known = new LinkedHashMap<>(16, 0.75f, true);
    /** Held while vectors are made: who misses none doesn't wait. */
    private final Object making = new Object();

    /** @param file made with its folder when the first vectors are kept; null to keep them in memory alone */
    VectorStore(@Nullable Path file) {
        this(file, MOST);
    }

    VectorStore(@Nullable Path file, int most) {
        this.file = file == null ? null : new VectorFile(file);
        this.most = most;
    }

    /**
     * In the order of the sentences.
     *
     * @param maker of those that are missing, in their order; a vector of no dimensions is not kept
     */
    List<float[]> get(List<String> sentences, Function<List<String>, List<float[]>> maker) {
        List<VectorKey> keys = sentences.stream().map(VectorKey::of).toList();
        Map<VectorKey, float[]> found = found(keys);
        if (!found.keySet().containsAll(keys)) {
            found = completed(keys, sentences, maker);
        }
        Map<VectorKey, float[]> all = found;
        return keys.stream().map(key -> all.getOrDefault(key, NOTHING)).toList();
    }

    private Map<VectorKey, float[]> found(List<VectorKey> keys) {
        Map<VectorKey, float[]> found = new HashMap<>();
        synchronized (known) {
            for (VectorKey key : keys) {
                float[] vector = known.get(key);
                if (vector != null) {
                    found.put(key, vector);
                }
            }
        }
        return found;
    }

    private Map<VectorKey, float[]> completed(
            List<VectorKey> keys, List<String> sentences, Function<List<String>, List<float[]>> maker) {
        synchronized (making) {
            if (file != null) {
                keep(file.news());
            }
            Map<VectorKey, float[]> found = found(keys);
            Map<VectorKey, float[]> made = made(missing(keys, sentences, found), maker);
            if (!made.isEmpty()) {
                keep(made);
                write();
            }
            found.putAll(made);
            return found;
        }
    }

    private static SequencedMap<VectorKey, String> missing(
            List<VectorKey> keys, List<String> sentences, Map<VectorKey, float[]> found) {
        SequencedMap<VectorKey, String> missing = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!found.containsKey(keys.get(i))) {
                missing.put(keys.get(i), sentences.get(i));
            }
        }
        return missing;
    }

    private static Map<VectorKey, float[]> made(
            SequencedMap<VectorKey, String> missing, Function<List<String>, List<float[]>> maker) {
        Map<VectorKey, float[]> made = new LinkedHashMap<>();
        if (missing.isEmpty()) {
            return made;
        }
        List<float[]> vectors = maker.apply(List.copyOf(missing.values()));
        List<VectorKey> keys = new ArrayList<>(missing.keySet());
        for (int i = 0; i < vectors.size(); i++) {
            if (vectors.get(i).length > 0) {
                made.put(keys.get(i), vectors.get(i));
            }
        }
        return made;
    }

    private void keep(Map<VectorKey, float[]> vectors) {
        synchronized (known) {
            known.putAll(vectors);
            while (known.size() > most) {
                known.pollFirstEntry();
            }
        }
    }

    private void write() {
        if (file != null) {
            SequencedMap<VectorKey, float[]> all;
            synchronized (known) {
                all = new LinkedHashMap<>(known);
            }
            file.write(all);
        }
    }
}
