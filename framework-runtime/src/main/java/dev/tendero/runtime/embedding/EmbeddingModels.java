package dev.tendero.runtime.embedding;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.shop.EmbeddingChoice;
import dev.tendero.runtime.understanding.SentenceVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models that shops have chosen, each loaded once, when it is asked for first: who asks for none pays nothing. Safe
 * for many threads.
 */
public final class EmbeddingModels implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingModels.class);

    private final @Nullable Path folder;
    private final Map<EmbeddingChoice, Loaded> loaded = new HashMap<>();

    private EmbeddingModels(@Nullable Path folder) {
        this.folder = folder;
    }

    /** @param folder where vectors of examples are kept from one start to the next; made when it is needed */
    public static EmbeddingModels in(Path folder) {
        return new EmbeddingModels(folder);
    }

    /** Those that remember no longer than they live. */
    public static EmbeddingModels forgetful() {
        return new EmbeddingModels(null);
    }

    private record Loaded(OnnxEncoder encoder, SentenceVectors vectors) {}

    /**
     * Takes up to some seconds the first time.
     *
     * @param choice null for none
     * @throws TenderoException {@code bad_configuration} when the model can't be loaded, with what to do
     */
    public synchronized SentenceVectors of(@Nullable EmbeddingChoice choice) {
        if (choice == null) {
            return SentenceVectors.NONE;
        }
        Loaded known = loaded.get(choice);
        if (known == null) {
            known = load(choice);
            loaded.put(choice, known);
        }
        return known.vectors();
    }

    private Loaded load(EmbeddingChoice choice) {
        try {
            NativeLibraries.prepare();
            ModelFiles files = ModelFiles.of(choice);
            OnnxEncoder encoder = OnnxEncoder.load(files);
            VectorStore store = new VectorStore(folder == null ? null : folder.resolve(files.id() + ".vectors"));
            encoder.encode("a first sentence shows whether it works");
            return new Loaded(encoder, new ModelVectors(choice.written(), encoder, store));
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new TenderoException(ErrorCode.BAD_CONFIGURATION, "embeddings: " + trouble(choice, e), e);
        }
    }

    private static String trouble(EmbeddingChoice choice, Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String what = e instanceof LinkageError
                ? " needs a native library that can't be loaded on this machine"
                : " can't be loaded";
        return choice.written() + what + " (" + root.getMessage() + "); " + mend(choice);
    }

    private static String mend(EmbeddingChoice choice) {
        String without = "or do without understanding.embeddings";
        return switch (choice) {
            case EmbeddingChoice.Bundled bundled ->
                "run on Linux, macOS or Windows with glibc and x86-64 or ARM64, " + without;
            case EmbeddingChoice.InFile file ->
                "expected a sentence encoder in the ONNX format and its " + EmbeddingChoice.InFile.TOKENIZER + ", "
                        + without;
        };
    }

    /** Frees the models; sentences have no vectors any more. */
    @Override
    public synchronized void close() {
        loaded.forEach((choice, model) -> {
            try {
                model.encoder().close();
            } catch (IOException e) {
                LOG.warn("{} can't be freed: {}", choice.written(), e.toString());
            }
        });
        loaded.clear();
    }
}
