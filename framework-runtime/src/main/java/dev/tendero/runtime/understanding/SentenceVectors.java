package dev.tendero.runtime.understanding;

import java.util.List;

/** Turns sentences into vectors that lie near each other where the sentences mean the same. Safe for many threads. */
public interface SentenceVectors {

    /** Makes none. */
    SentenceVectors NONE = new SentenceVectors() {

        @Override
        public float[] of(String sentence) {
            return new float[0];
        }

        @Override
        public List<float[]> ofAll(List<String> sentences) {
            return sentences.stream().map(this::of).toList();
        }
    };

    /**
     * Of a message; takes milliseconds.
     *
     * @param sentence any text, odd or empty
     * @return of length 1; of no dimensions where there is none to be had
     */
    float[] of(String sentence);

    /** Of sentences that are learnt from, in their order; takes milliseconds for each that it has never seen. */
    List<float[]> ofAll(List<String> sentences);
}
