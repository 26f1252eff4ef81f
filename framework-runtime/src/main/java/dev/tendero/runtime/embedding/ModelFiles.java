package dev.tendero.runtime.embedding;

import dev.tendero.runtime.shop.EmbeddingChoice;
import dev.tendero.runtime.shop.EmbeddingChoice.Bundled;
import dev.tendero.runtime.shop.EmbeddingChoice.InFile;
import dev.tendero.runtime.shop.EmbeddingChoice.Pooling;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;

/**
 * What a model is made of.
 *
 * @param model in the ONNX format
 * @param tokenizer as Hugging Face's library writes it
 */
@SuppressWarnings("ArrayRecordComponent") // Large, read once, given to one reader.
record ModelFiles(byte[] model, byte[] tokenizer, Pooling pooling) {

    static ModelFiles of(EmbeddingChoice choice) throws IOException {
        return switch (choice) {
            case Bundled.ALL_MINILM_L6_V2_Q -> bundled("/all-minilm-l6-v2-q", Pooling.MEAN);
            case Bundled.BGE_SMALL_EN_V15_Q -> bundled("/bge-small-en-v1.5-q", Pooling.CLS);
            case InFile file ->
                new ModelFiles(Files.readAllBytes(file.model()), Files.readAllBytes(file.tokenizer()), file.pooling());
        };
    }

    /** Tells it from every other one, fit for a file's name. */
    String id() {
        byte[] parts = Sha256.of(model, tokenizer, pooling.name().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(parts, 0, 16);
    }

    private static ModelFiles bundled(String resource, Pooling pooling) throws IOException {
        return new ModelFiles(bytes(resource + ".onnx"), bytes(resource + "-tokenizer.json"), pooling);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = ModelFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource + " is in none of the program's libraries");
            }
            return in.readAllBytes();
        }
    }
}
