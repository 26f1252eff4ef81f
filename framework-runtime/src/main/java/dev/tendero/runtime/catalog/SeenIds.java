package dev.tendero.runtime.catalog;

import java.nio.ByteBuffer;

/** The ids of a feed and where each first stood, in 20 to 40 bytes an id. Ids are known by 128 bits of their hash. */
final class SeenIds {

    private static final int SMALLEST = 1 << 10;

    private final Fingerprint fingerprint = new Fingerprint();
    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];
    /** 0 where a place is free. */
    private int[] lines = new int[SMALLEST];

    private int size;

    /** @return the line where the id was first seen; that line itself when this is the first time */
    long firstLine(String id, long line) {
        ByteBuffer bytes = ByteBuffer.wrap(fingerprint.of(id));
        long highBits = bytes.getLong();
        long lowBits = bytes.getLong();
        int place = place(highBits, lowBits);
        if (lines[place] != 0) {
            return lines[place];
        }
        put(place, highBits, lowBits, (int) line);
        if (++size > lines.length * 3L / 4) {
            grow();
        }
        return line;
    }

    boolean contains(String id) {
        ByteBuffer bytes = ByteBuffer.wrap(fingerprint.of(id));
        return lines[place(bytes.getLong(), bytes.getLong())] != 0;
    }

    private int place(long highBits, long lowBits) {
        int mask = lines.length - 1;
        int place = (int) highBits & mask;
        while (lines[place] != 0 && (high[place] != highBits || low[place] != lowBits)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void put(int place, long highBits, long lowBits, int line) {
        high[place] = highBits;
        low[place] = lowBits;
        lines[place] = line;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldLines = lines;
        high = new long[oldLines.length * 2];
        low = new long[oldLines.length * 2];
        lines = new int[oldLines.length * 2];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                put(place(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldLines[i]);
            }
        }
    }
}
