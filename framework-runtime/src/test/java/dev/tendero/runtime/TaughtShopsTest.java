package dev.tendero.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaughtShopsTest {

    @TempDir
    Path folder;

    @Test
    void whatIsNotedIsKnownAtTheNextStart() {
        Path models = folder.resolve("models");
        new TaughtShops(models).note("papeleria", true);

        assertThat(new TaughtShops(models).has("papeleria")).isTrue();
        assertThat(new TaughtShops(models).has("ferreteria")).isFalse();
        new TaughtShops(models).note("papeleria", false);
        assertThat(new TaughtShops(models).has("papeleria")).isFalse();
    }

    @Test
    void aFolderThatCantBeWrittenIsNoTrouble() throws IOException {
        TaughtShops shops = new TaughtShops(Files.createFile(folder.resolve("file")));
        shops.note("papeleria", true);

        assertThat(shops.has("papeleria")).isFalse();
    }
}
