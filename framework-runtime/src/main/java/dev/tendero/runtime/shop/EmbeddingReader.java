package dev.tendero.runtime.shop;

import dev.tendero.runtime.shop.EmbeddingChoice.Bundled;
import dev.tendero.runtime.shop.EmbeddingChoice.InFile;
import dev.tendero.runtime.shop.EmbeddingChoice.Pooling;
import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code understanding} of a shop. */
public final class EmbeddingReader {

    private static final List<String> BUNDLED =
            Arrays.stream(Bundled.values()).map(Bundled::written).toList();
    private static final ValueType<Pooling> POOLING = ValueTypes.choice(poolings());
    private static final String ENDING = ".onnx";

    private final Path folder;
    private final Problems problems;

    EmbeddingReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    @Nullable
    EmbeddingChoice read(MappingReader shop) {
        return shop.mapping("understanding").flatMap(this::choice).orElse(null);
    }

    private Optional<EmbeddingChoice> choice(MappingReader in) {
        Optional<EmbeddingChoice> choice = in.optional("embeddings", type(name -> ShopFile.in(folder, name)));
        Optional<Pooling> pooling = in.optional("pooling", POOLING);
        in.finish();
        if (pooling.isPresent() && !(choice.orElse(null) instanceof InFile)) {
            problems.add(
                    in.at("pooling"),
                    "pooling is of use to a model file only; expected embeddings: FILE.onnx, or no pooling");
        }
        return choice.map(model ->
                model instanceof InFile(Path file, Pooling mean) ? new InFile(file, pooling.orElse(mean)) : model);
    }

    /** A model's name, or its file anywhere; {@code mean} is its pooling. */
    public static ValueType<EmbeddingChoice> anywhere() {
        return type(name -> {
            Path file = Path.of(name).toAbsolutePath().normalize();
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("there is no such file");
            }
            return file;
        });
    }

    private static ValueType<EmbeddingChoice> type(Function<String, Path> files) {
        return new ValueType<>(
                "one of " + String.join(", ", BUNDLED) + ", or a model's file such as model" + ENDING,
                text -> text.endsWith(ENDING) ? Optional.of(inFile(files.apply(text))) : bundled(text),
                BUNDLED);
    }

    private static Map<String, Pooling> poolings() {
        return Arrays.stream(Pooling.values())
                .collect(Collectors.toMap(
                        pooling -> pooling.name().toLowerCase(Locale.ROOT),
                        each -> each,
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private static Optional<EmbeddingChoice> bundled(String text) {
        return Arrays.stream(Bundled.values())
                .filter(model -> model.written().equals(text))
                .<EmbeddingChoice>map(model -> model)
                .findFirst();
    }

    private static EmbeddingChoice inFile(Path file) {
        InFile model = new InFile(file, Pooling.MEAN);
        if (!Files.isRegularFile(model.tokenizer())) {
            throw new IllegalArgumentException("there is no " + InFile.TOKENIZER + " beside it");
        }
        return model;
    }
}
