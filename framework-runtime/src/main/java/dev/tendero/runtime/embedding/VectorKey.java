package dev.tendero.runtime.embedding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Half of the hash of a sentence. */
record VectorKey(long high, long low) {

    static VectorKey of(String sentence) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(sentence.getBytes(StandardCharsets.UTF_8)));
        return new VectorKey(hash.getLong(), hash.getLong());
    }
}
