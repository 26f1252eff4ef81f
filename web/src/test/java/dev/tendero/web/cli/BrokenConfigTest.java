package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code tendero check} prints of files in which something is wrong, line by line. After a change of what is said
 * run this once with {@code TENDERO_WRITE=1} in the environment, and read what it wrote.
 */
class BrokenConfigTest {

    @TempDir
    Path home;

    private Path config;
    private Path shop;

    @BeforeEach
    void aRightOne() throws IOException {
        config = home.resolve("config");
        shop = config.resolve("shops/flores");
        new BrokenCase(Path.of("src/test/resources/dev/tendero/web/cli/right.txt")).writeTo(config);
    }

    @Test
    void theRightOneIsRight() {
        assertThat(Run.of("check", config))
                .isEqualTo(new Run(
                        0,
                        "✓ flores: Flores (es, EUR), 8 intents (1 of its own), 1 synonym, products from feed.tsv\n",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("dev.tendero.web.cli.BrokenCase#all")
    void everyLineIsSaidAsWritten(BrokenCase broken) throws IOException {
        broken.writeTo(config);

        Run run = Run.of("check", config);

        List<String> said = run.out().replace(config + "/", "").lines().toList();
        if (System.getenv("TENDERO_WRITE") != null) {
            broken.keep(said);
        }
        assertThat(withoutConfidences(said)).isEqualTo(withoutConfidences(broken.expected()));
        assertThat(said)
                .allMatch(line -> line.matches("\\S+: .+; .+|\\d+ (problem|warning)s?(, \\d+ warnings?)?|✓ .*"));
        assertThat(run.code()).isEqualTo(said.getLast().startsWith("✓") ? 0 : 1);
    }

    /** The lines, and for each confidence in them that there is one: how high it is moves with every new pattern. */
    private static List<String> withoutConfidences(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("\\(0\\.\\d\\d\\)", "(confidence)"))
                .toList();
    }

    @Test
    void thereAreManyOfThem() throws IOException {
        assertThat(BrokenCase.all()).hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void aHundredMegabytesAreRefusedBySize() throws IOException {
        for (String name : List.of("shop.yaml", "intents/enorme.yaml", "tests/enorme.yaml")) {
            Files.createDirectories(shop.resolve(name).getParent());
            try (RandomAccessFile file = new RandomAccessFile(shop.resolve(name).toFile(), "rw")) {
                file.setLength(100L << 20);
            }
        }

        assertThat(said())
                .containsExactly(
                        "intents/enorme.yaml:1:1: the file is larger than 1 MiB; expected settings, not data",
                        "shop.yaml:1:1: the file is larger than 1 MiB; expected settings, not data",
                        "tests/enorme.yaml:1:1: the file is larger than 1 MiB; expected settings, not data",
                        "3 problems");
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Files.createDirectory(shop.resolve("intents/carpeta.yaml"));
        Files.delete(shop.resolve("shop.yaml"));
        Files.createDirectory(shop.resolve("shop.yaml"));

        assertThat(said())
                .containsExactly(
                        "intents/carpeta.yaml:1:1: this is a folder; expected a YAML file",
                        "shop.yaml:1:1: this is a folder; expected a YAML file",
                        "2 problems");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.delete(shop.resolve("tests/compras.yaml"));
        Files.delete(shop.resolve("tests"));
        Files.writeString(shop.resolve("tests"), "tests: []\n");

        assertThat(said()).containsExactly("tests:1:1: this is a file; expected a folder of YAML files", "1 problem");
    }

    @Test
    void linksThatLeadNowhereOrInACircleAreSaid() throws IOException {
        Files.createSymbolicLink(shop.resolve("intents/bucle.yaml"), shop.resolve("intents/bucle.yaml"));
        Files.createSymbolicLink(shop.resolve("intents/nada.yaml"), shop.resolve("no-hay.yaml"));

        assertThat(said())
                .containsExactly(
                        "intents/bucle.yaml:1:1: this link leads to no file; expected a YAML file",
                        "intents/nada.yaml:1:1: this link leads to no file; expected a YAML file",
                        "2 problems");
    }

    @Test
    void aFolderThatLinksToItsParentDoesNoHarm() throws IOException {
        Files.createSymbolicLink(shop.resolve("intents/arriba"), shop);

        assertThat(Run.of("check", config).code()).isZero();
    }

    @Test
    void aFileThatMayNotBeReadIsSaid() throws IOException {
        Path file = shop.resolve("intents/horario.yaml");
        assumeThat(file.toFile().setReadable(false) && !Files.isReadable(file))
                .as("root reads everything")
                .isTrue();

        assertThat(said())
                .containsExactly(
                        "intents/horario.yaml:1:1: the file may not be read; expected one that this user can read",
                        "1 problem");
    }

    @Test
    void aShopFolderWithoutItsFileIsSaid() throws IOException {
        Files.delete(shop.resolve("shop.yaml"));

        assertThat(said()).containsExactly("shop.yaml:1:1: the file is not there; expected a YAML file", "1 problem");
    }

    private List<String> said() {
        Run run = Run.of("check", config);
        assertThat(run.code()).isEqualTo(1);
        return run.out().replace(shop + "/", "").lines().toList();
    }
}
