package dev.tendero.runtime.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A model at work. Each call runs on its caller's thread alone; safe for many threads. */
final class OnnxEncoder implements AutoCloseable {

    private final OrtSession session;
    private final InProcess model;
    /** Native memory must not go while it is read. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private OnnxEncoder(OrtSession session, InProcess model) {
        this.session = session;
        this.model = model;
    }

    /** @throws IOException when it is no model that this machine can run */
    static OnnxEncoder load(ModelFiles files) throws IOException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = onOneThread()) {
            OrtSession session = environment.createSession(files.model(), options);
            PoolingMode pooling = PoolingMode.valueOf(files.pooling().name());
            OnnxBertBiEncoder encoder =
                    new OnnxBertBiEncoder(environment, session, new ByteArrayInputStream(files.tokenizer()), pooling);
            return new OnnxEncoder(session, new InProcess(encoder));
        } catch (OrtException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Messages come at the same time, examples are many: either keeps the cores busy without help. */
    private static OrtSession.SessionOptions onOneThread() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        return options;
    }

    /** @return of length 1 */
    float[] encode(String text) {
        use.readLock().lock();
        try {
            return model.embed(text).content().vector();
        } finally {
            use.readLock().unlock();
        }
    }

    @Override
    public void close() throws IOException {
        use.writeLock().lock();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            use.writeLock().unlock();
        }
    }

    private static final class InProcess extends AbstractInProcessEmbeddingModel {

        private final OnnxBertBiEncoder encoder;

        InProcess(OnnxBertBiEncoder encoder) {
            super(Runnable::run);
            this.encoder = encoder;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
