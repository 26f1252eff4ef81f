package dev.tendero.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageSizeTest {

    private static final int MOST = 20_000;
    private static final List<String> LANGUAGES = List.of("text-en.js", "text-es.js", "text-pt.js");

    private final PageFiles files = new PageFiles();

    /** Whatever the language, in bytes on the wire. */
    @Test
    void aShopsPageFetchesLittleForTheChat() {
        for (String language : LANGUAGES) {
            int size = Stream.of("chat.js", "chat.css", language)
                            .mapToInt(name -> files.asset(name).orElseThrow().gzip().length)
                            .sum()
                    + files.widget().gzip().length;
            assertThat(size).as(language).isBetween(10_000, MOST);
        }
    }
}
