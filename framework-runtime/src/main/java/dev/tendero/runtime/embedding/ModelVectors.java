package dev.tendero.runtime.embedding;

import dev.tendero.runtime.understanding.SentenceVectors;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model's vectors. When it fails, sentences have none and are understood by their words alone. */
final class ModelVectors implements SentenceVectors {

    private static final Logger LOG = LoggerFactory.getLogger(ModelVectors.class);
    private static final float[] NOTHING = {};
    /** In UTF-16 units. What a long message is about it says before; the time grows with the length. */
    private static final int LONGEST = 400;
    /** Controls, halves of characters and what is none yet: nothing for native code. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}]");

    private final String name;
    private final OnnxEncoder encoder;
    private final VectorStore store;
    private final AtomicBoolean hasFailed = new AtomicBoolean();

    ModelVectors(String name, OnnxEncoder encoder, VectorStore store) {
        this.name = name;
        this.encoder = encoder;
        this.store = store;
    }

    @Override
    public float[] of(String sentence) {
        String readable = readable(sentence);
        try {
            return readable.isEmpty() ? NOTHING : encoder.encode(readable);
        } catch (RuntimeException | LinkageError e) {
            if (hasFailed.compareAndSet(false, true)) {
                LOG.error("the embeddings of {} fail; messages are understood by their words alone", name, e);
            }
            return NOTHING;
        }
    }

    @Override
    public List<float[]> ofAll(List<String> sentences) {
        return store.get(sentences, this::make);
    }

    private List<float[]> make(List<String> sentences) {
        LOG.info("{} makes vectors of {} sentences", name, sentences.size());
        return sentences.parallelStream().map(this::of).toList();
    }

    private static String readable(String sentence) {
        String beginning = sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST);
        return UNREADABLE.matcher(beginning).replaceAll(" ").strip();
    }
}
