package dev.tendero.runtime.embedding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One model's vectors on disk, written whole or not at all: four integers (a mark, the version, how many vectors, their
 * dimensions), then each vector after its key. One thread at a time.
 */
final class VectorFile {

    private static final Logger LOG = LoggerFactory.getLogger(VectorFile.class);
    /** {@code TVEC}. */
    private static final int MARK = 0x54564543;

    private static final int VERSION = 1;
    private static final int HEADER = 4 * Integer.BYTES;
    private static final int KEY = 2 * Long.BYTES;
    private static final int MOST_DIMENSIONS = 1 << 14;

    private final Path file;
    /** Of the file as this process has read or written it. */
    private @Nullable Stamp seen;

    /** @param file made with its folder when it is first written */
    VectorFile(Path file) {
        this.file = file;
    }

    private record Stamp(FileTime modified, long size) {}

    /** All vectors in the order of the file, where it is not as it was read or written last; else none. */
    SequencedMap<VectorKey, float[]> news() {
        SequencedMap<VectorKey, float[]> vectors = new LinkedHashMap<>();
        if (Files.notExists(file)) {
            return vectors;
        }
        try {
            Stamp now = stamp();
            if (!now.equals(seen)) {
                seen = now;
                read(now.size(), vectors);
            }
            return vectors;
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} can't be read, so its vectors are made again: {}", file, e.toString());
            return new LinkedHashMap<>();
        }
    }

    private Stamp stamp() throws IOException {
        return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
    }

    private void read(long size, Map<VectorKey, float[]> vectors) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            Header header = Header.read(in, size);
            byte[] entry = new byte[header.entryBytes()];
            for (int i = 0; i < header.count(); i++) {
                in.readFully(entry);
                ByteBuffer bytes = ByteBuffer.wrap(entry);
                VectorKey key = new VectorKey(bytes.getLong(), bytes.getLong());
                float[] vector = new float[header.dimensions()];
                bytes.asFloatBuffer().get(vector);
                vectors.put(key, vector);
            }
        }
    }

    private record Header(int count, int dimensions) {

        /** @param size of the whole file, in bytes, which what the header says must come to */
        static Header read(DataInputStream in, long size) throws IOException {
            if (size < HEADER || in.readInt() != MARK || in.readInt() != VERSION) {
                throw new IOException("it is no file of vectors, or one of another version");
            }
            Header header = new Header(in.readInt(), in.readInt());
            boolean isSound = header.count >= 0 && header.dimensions > 0 && header.dimensions <= MOST_DIMENSIONS;
            if (!isSound || HEADER + (long) header.count * header.entryBytes() != size) {
                throw new IOException("it is damaged");
            }
            return header;
        }

        int entryBytes() {
            return KEY + dimensions * Float.BYTES;
        }
    }

    /** @param vectors at least one, all of the same dimensions */
    void write(SequencedMap<VectorKey, float[]> vectors) {
        try {
            Path folder = Files.createDirectories(
                    Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Path half = Files.createTempFile(folder, "embedding", ".part");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
                write(vectors, out);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            seen = stamp();
        } catch (IOException | RuntimeException e) {
            LOG.warn("vectors can't be kept in {}, so the next start makes them again: {}", file, e.toString());
        }
    }

    private static void write(SequencedMap<VectorKey, float[]> vectors, DataOutputStream out) throws IOException {
        Header header = new Header(vectors.size(), vectors.firstEntry().getValue().length);
        out.writeInt(MARK);
        out.writeInt(VERSION);
        out.writeInt(header.count());
        out.writeInt(header.dimensions());
        ByteBuffer entry = ByteBuffer.allocate(header.entryBytes());
        for (Map.Entry<VectorKey, float[]> vector : vectors.entrySet()) {
            entry.clear()
                    .putLong(vector.getKey().high())
                    .putLong(vector.getKey().low());
            entry.asFloatBuffer().put(vector.getValue());
            out.write(entry.array());
        }
    }
}
