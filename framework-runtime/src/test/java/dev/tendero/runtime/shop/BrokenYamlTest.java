package dev.tendero.runtime.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenYamlTest {

    private static final Set<String> INSTALLED = Set.of("buscar_producto", "saludo", "ayuda", "fallback");

    @TempDir
    Path temp;

    @ParameterizedTest
    @MethodSource
    void shop(BrokenFiles broken) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("demo"));
        Files.writeString(folder.resolve("feed.tsv"), "id\ttitle\n");
        Files.copy(broken.file(), folder.resolve("shop.yaml"));

        assertThat(lines(new ShopReader(INSTALLED, List.of()).read(folder)))
                .containsExactlyElementsOf(broken.expected())
                .isNotEmpty();
    }

    static Stream<BrokenFiles> shop() {
        return BrokenFiles.in("shop");
    }

    @ParameterizedTest
    @MethodSource
    void intent(BrokenFiles broken) throws IOException {
        try (InputStream in = Files.newInputStream(broken.file())) {
            assertThat(lines(IntentReader.read(in, "intent.yaml")))
                    .containsExactlyElementsOf(broken.expected())
                    .isNotEmpty();
        }
    }

    static Stream<BrokenFiles> intent() {
        return BrokenFiles.in("intent");
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(Stream.concat(shop(), intent())).hasSizeGreaterThanOrEqualTo(40);
    }

    private static List<String> lines(Reading<?> reading) {
        return switch (reading) {
            case Reading.Loaded<?> fine -> List.of();
            case Reading.Broken<?>(List<Problem> problems) ->
                problems.stream().map(BrokenYamlTest::line).toList();
        };
    }

    private static String line(Problem problem) {
        return problem.line() + ":" + problem.column() + ": " + problem.message();
    }
}
