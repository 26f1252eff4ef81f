package dev.tendero.runtime.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlSourceTest {

    private final Problems problems = new Problems();

    @TempDir
    Path temp;

    @Test
    void everyNodeKnowsItsPlace() {
        YamlMapping tree =
                YamlSource.parse("a: 1\nb:\n  - x\n  - {ñ: y}\n", "f", problems).orElseThrow();

        assertThat(tree.at("a")).isEqualTo(new Position("f", 1, 4));
        assertThat(tree.at("b", 0)).isEqualTo(new Position("f", 3, 5));
        assertThat(tree.at("b", 1, "ñ")).isEqualTo(new Position("f", 4, 9));
        assertThat(tree.at("b", 7)).isEqualTo(tree.at("b"));
        assertThat(tree.at("c", "d")).isEqualTo(new Position("f", 1, 1));
    }

    @Test
    void wordsStayAsWritten() {
        YamlMapping tree = YamlSource.parse("a: no\nb: 007\nc: 1_000\nd: 2026-11-23\n", "f", problems)
                .orElseThrow();

        assertThat(tree.values().values().stream().map(node -> ((YamlScalar) node).text()))
                .containsExactly("no", "007", "1_000", "2026-11-23");
    }

    @Test
    void aByteOrderMarkIsNotText() {
        assertThat(YamlSource.parse("\uFEFFa: 1\n", "f", problems).orElseThrow().entry("a"))
                .isPresent();
    }

    @Test
    void aHundredMegabytesAreRefusedUnread() throws IOException {
        Path big = temp.resolve("big.yaml");
        try (var file = Files.newByteChannel(
                big, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            file.position(100 << 20);
            file.write(java.nio.ByteBuffer.wrap(new byte[] {'a'}));
        }

        assertThat(YamlSource.read(big, problems)).isEmpty();
        assertThat(problems.list())
                .extracting(Problem::message)
                .containsExactly("the file is larger than 1 MiB; expected settings, not data");
    }

    @Test
    void aBombDoesNotGoOff() {
        String bomb = IntStream.rangeClosed('b', 'z')
                .mapToObj(c -> "%c: &%c [%s]%n".formatted(c, c, ("*" + (char) (c - 1) + ",").repeat(9)))
                .collect(Collectors.joining("", "a: &a [x]\n", ""));

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> YamlSource.parse(bomb, "f", problems));
        assertThat(problems.list()).hasSize(26 + 25 * 9);
    }

    @Test
    void aMegabyteOfBracketsIsRefusedAtOnce() {
        String brackets = "[".repeat(YamlSource.MAX_BYTES);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> YamlSource.parse(brackets, "f", problems));
        assertThat(problems.list())
                .extracting(Problem::message)
                .containsExactly("nested more than 12 levels deep; expected a flatter file");
    }

    @Test
    void aFileFullOfMistakesIsNotAllShown() {
        String twice = "a: 1\n".repeat(5000);

        YamlSource.parse(twice, "f", problems);

        assertThat(problems.list()).hasSize(1000);
    }
}
