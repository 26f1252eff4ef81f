package dev.tendero.runtime.embedding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One model's vectors of sentences that are learnt from, by the hashes of those sentences: in a file, or without one in
 * memory. A file that can't be read or written costs the making of its vectors, nothing else. Safe for many threads;
 * processes may lose each other's vectors, never mix them up.
 */
final class VectorStore {

    private static final Logger LOG = LoggerFactory.getLogger(VectorStore.class);
    /** With 384 dimensions 77 MB. */
    private static final int MOST = 50_000;

    private final @Nullable Path file;
    private SequencedMap<Key, float[]> inMemory = new LinkedHashMap<>();

    /** @param file made with its folder when the first vectors are kept; null to keep them in memory */
    VectorStore(@Nullable Path file) {
        this.file = file;
    }

    private record Key(long high, long low) {

        static Key of(String sentence) {
            ByteBuffer hash = ByteBuffer.wrap(Sha256.of(sentence.getBytes(StandardCharsets.UTF_8)));
            return new Key(hash.getLong(), hash.getLong());
        }
    }

    /**
     * In the order of the sentences.
     *
     * @param making of those that are missing, in their order; a vector of no dimensions is not kept
     */
    synchronized List<float[]> get(List<String> sentences, Function<List<String>, List<float[]>> making) {
        SequencedMap<Key, float[]> known = file == null ? inMemory : read(file);
        Set<String> missing = new LinkedHashSet<>();
        sentences.stream()
                .filter(sentence -> !known.containsKey(Key.of(sentence)))
                .forEach(missing::add);
        Map<Key, float[]> made = made(List.copyOf(missing), making);
        made.forEach((key, vector) -> {
            if (vector.length > 0) {
                known.put(key, vector);
            }
        });
        List<float[]> vectors = sentences.stream()
                .map(Key::of)
                .map(key -> Objects.requireNonNullElseGet(known.get(key), () -> new float[0]))
                .toList();
        keep(known, !made.isEmpty());
        return vectors;
    }

    private static Map<Key, float[]> made(List<String> missing, Function<List<String>, List<float[]>> making) {
        Map<Key, float[]> made = new LinkedHashMap<>();
        if (!missing.isEmpty()) {
            List<float[]> vectors = making.apply(missing);
            for (int i = 0; i < vectors.size(); i++) {
                made.put(Key.of(missing.get(i)), vectors.get(i));
            }
        }
        return made;
    }

    private void keep(SequencedMap<Key, float[]> known, boolean isChanged) {
        while (known.size() > MOST) {
            known.pollFirstEntry();
        }
        if (file == null) {
            inMemory = known;
        } else if (isChanged) {
            write(file, known);
        }
    }

    private static SequencedMap<Key, float[]> read(Path file) {
        SequencedMap<Key, float[]> known = new LinkedHashMap<>();
        if (Files.notExists(file)) {
            return known;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            int size = in.readInt();
            byte[] entry = new byte[Math.addExact(Math.multiplyExact(in.readInt(), Float.BYTES), 2 * Long.BYTES)];
            for (int i = 0; i < size; i++) {
                in.readFully(entry);
                ByteBuffer bytes = ByteBuffer.wrap(entry);
                Key key = new Key(bytes.getLong(), bytes.getLong());
                float[] vector = new float[bytes.remaining() / Float.BYTES];
                bytes.asFloatBuffer().get(vector);
                known.put(key, vector);
            }
            return known;
        } catch (IOException | RuntimeException e) {
            String why = e instanceof EOFException ? "it ends too early" : e.toString();
            LOG.warn("{} can't be read, so its vectors are made again: {}", file, why);
            return new LinkedHashMap<>();
        }
    }

    private static void write(Path file, SequencedMap<Key, float[]> vectors) {
        if (vectors.isEmpty()) {
            return;
        }
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path half = Files.createTempFile(folder, "embedding", ".part");
            int dimensions = vectors.firstEntry().getValue().length;
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
                out.writeInt(vectors.size());
                out.writeInt(dimensions);
                for (Map.Entry<Key, float[]> vector : vectors.entrySet()) {
                    out.write(bytes(vector.getKey(), vector.getValue()));
                }
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            LOG.warn("vectors can't be kept in {}, so the next start makes them again: {}", file, e.toString());
        }
    }

    private static byte[] bytes(Key key, float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES + vector.length * Float.BYTES);
        bytes.putLong(key.high()).putLong(key.low()).asFloatBuffer().put(vector);
        return bytes.array();
    }
}
