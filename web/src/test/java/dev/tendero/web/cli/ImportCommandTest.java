package dev.tendero.web.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tendero.web.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private final Stationer shop = Stationer.open();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aFeedIsImportedAndSummedUp() throws IOException {
        Run first = imported(feed(Stationer.HEAD + Stationer.ROWS));

        assertThat(first.code()).isZero();
        assertThat(first.out())
                .matches("papeleria: 4 products written, 0 unchanged, 0 no longer sold \\(4 lines in [0-9.]+ s\\)\\R");
        assertThat(first.err()).doesNotContain("\u001B", "%");

        Run second = imported(
                feed(Stationer.HEAD + Stationer.ROWS.replaceFirst("P-1.*\n", "").replace("2.75 EUR", "2.50 EUR")));

        assertThat(second.out()).startsWith("papeleria: 1 product written, 2 unchanged, 1 no longer sold (3 lines");
    }

    @Test
    void linesThatCannotBeReadAreListedAndCounted() throws IOException {
        String broken = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "X-" + i + "\tGoma\tBorra.\tin stock\tgratis\tMilan\tPapelería\n")
                .collect(Collectors.joining());

        Run run = imported(feed(Stationer.HEAD + Stationer.ROWS + broken));

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .hasSize(23)
                .contains(
                        "30 lines can't be read:",
                        "  line 6: price \"gratis\" is not an amount; expected e.g. 15.00 EUR",
                        "  line 25: price \"gratis\" is not an amount; expected e.g. 15.00 EUR",
                        "  and 10 more");
        assertThat(run.out()).startsWith("papeleria: 4 products written").doesNotContain("line 26:");
    }

    @Test
    void aFeedThatIsMostlyUnreadableTakesNothingAwayAndSaysSo() throws IOException {
        imported(feed(Stationer.HEAD + Stationer.ROWS));
        String readable = Stationer.ROWS.lines().findFirst().orElseThrow() + "\n";

        Run run = imported(feed(Stationer.HEAD + readable + "\tGoma\n\tGoma\n"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("0 no longer sold")
                .contains("3 products that the feed does not have are still sold, because 2 of 3 lines can't be read");
    }

    @Test
    void plainCsvIsReadOnRequest() throws IOException {
        Path csv = Files.writeString(folder.resolve("products.csv"), "id,name,price\nP-9,Tinta china,4.10\n");

        Run run = Run.of(
                "import", csv, "--shop", "papeleria", "--config", shop.config().path(), "--format", "csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("papeleria: 1 product written");
    }

    @Test
    void aRunningServerNotices() throws IOException {
        try (RunningServer server = RunningServer.start(shop.config(), shop.database())) {
            imported(feed(Stationer.HEAD + Stationer.ROWS.replace("Pilot G-2 azul", "Pilot Frixion verde")));

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(
                                    server.caller().get("/productos?q=frixion").body())
                            .contains("Bolígrafo Pilot Frixion verde"));
        }
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Run run = imported(folder.resolve("gone.tsv"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("there is no product file " + folder.resolve("gone.tsv") + "; expected a file")
                .doesNotContain("Exception");
        assertThat(imported(folder).err()).contains("there is no product file " + folder);
        assertThat(imported("http://localhost:1/x").err())
                .contains("http://localhost:1/x can't be fetched: no server answers there; check the address");
        assertThat(imported("https://a b").code()).isEqualTo(1);
    }

    @Test
    void aFileWithoutProductsChangesNothing() throws IOException {
        imported(feed(Stationer.HEAD + Stationer.ROWS));

        Run other = imported(Files.writeString(folder.resolve("notes.txt"), "Lista de la compra\nPan\n"));
        Run none = imported(feed(Stationer.HEAD + "P-1\t\t\t\t\t\t\n"));

        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("notes.txt has no column \"id\"");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("holds no product that can be read", "the shop stays as it is");
        assertThat(imported(feed(Stationer.HEAD + Stationer.ROWS)).out())
                .startsWith("papeleria: 0 products written, 4 unchanged");
    }

    @Test
    void anUnknownShopIsSaidWithThoseThatThereAre() throws IOException {
        Run run = Run.of(
                "import",
                feed(Stationer.HEAD),
                "--shop",
                "papelera",
                "--config",
                shop.config().path());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("there is no shop \"papelera\"", "there are: papeleria");
    }

    @Test
    void wrongUsageIsTwo() throws IOException {
        Path feed = feed(Stationer.HEAD);

        assertThat(Run.of("import", feed).code()).isEqualTo(2);
        assertThat(Run.of("import", "--shop", "papeleria").code()).isEqualTo(2);
        assertThat(Run.of("import", feed, "--shop", "papeleria", "--format", "xml")
                        .code())
                .isEqualTo(2);
    }

    private Path feed(String text) throws IOException {
        return Files.writeString(folder.resolve("feed.tsv"), text);
    }

    private Run imported(Object feed) {
        return Run.of(
                "import", feed, "--shop", "papeleria", "--config", shop.config().path());
    }
}
