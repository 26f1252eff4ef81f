package dev.tendero.web.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The README's tour, taken as a reader takes it. */
@DisabledOnOs(OS.WINDOWS)
class ReadmeTest {

    private static final Path PAGE = Path.of("..", "README.md");

    @TempDir
    private Path folder;

    @Test
    void whatIsShownIsWhatComesOut() throws IOException {
        List<Block> blocks = Block.of(Files.readString(PAGE));
        assertThat(blocks).filteredOn(block -> block.role().equals("shown")).hasSizeGreaterThan(5);
        try (Home home = new Home(folder);
                Shell shell = new Shell(folder, home.commands())) {
            home.serve();
            String printed = "";
            for (Block block : blocks) {
                switch (block.role()) {
                    case "restart" -> home.serve();
                    case "tour" -> printed = shell.run(block.text().replace(":8080", ":" + home.port()));
                    case "shown" -> Shown.requireLike(block, printed);
                    case "file" -> requireFile(block);
                    default ->
                        throw new AssertionError("no block of the tour: ```" + block.language() + " " + block.role()
                                + ", line " + block.line());
                }
            }
        }
    }

    /** A file is shown without what stands before its class. */
    private void requireFile(Block block) throws IOException {
        Path source = folder.resolve("ganga/src/main/java/com/example/ganga/Ganga.java");
        assertThat(Files.readString(source)).as("line " + block.line()).endsWith(block.text());
    }
}
