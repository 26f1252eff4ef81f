package dev.tendero.runtime.shop;

import java.nio.file.Path;

/** The model that turns a shop's sentences into vectors. */
public sealed interface EmbeddingChoice {

    /** As shops write it. */
    String written();

    /** One that comes along. */
    enum Bundled implements EmbeddingChoice {
        ALL_MINILM_L6_V2_Q("all-minilm-l6-v2-q"),
        BGE_SMALL_EN_V15_Q("bge-small-en-v15-q");

        private final String written;

        Bundled(String written) {
            this.written = written;
        }

        @Override
        public String written() {
            return written;
        }
    }

    /**
     * One that somebody brings.
     *
     * @param model in the ONNX format, absolute
     */
    record InFile(Path model, Pooling pooling) implements EmbeddingChoice {

        /** What the file beside the model is called that holds its tokenizer, as Hugging Face's library writes it. */
        public static final String TOKENIZER = "tokenizer.json";

        @Override
        public String written() {
            return String.valueOf(model.getFileName());
        }

        public Path tokenizer() {
            return model.resolveSibling(TOKENIZER);
        }
    }

    /** How the vectors of a sentence's tokens become one: their mean, or that of the first. */
    enum Pooling {
        MEAN,
        CLS
    }
}
