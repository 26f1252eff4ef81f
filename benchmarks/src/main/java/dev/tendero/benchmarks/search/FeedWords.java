package dev.tendero.benchmarks.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Searches for two words each, from names that lie evenly over a feed. */
final class FeedWords {

    private static final int QUERIES = 200;
    private static final int TITLE = 1;

    private FeedWords() {}

    static List<List<String>> of(Path feed, long products) throws IOException {
        long step = Math.max(1, products / QUERIES);
        long[] line = {0};
        try (Stream<String> lines = Files.lines(feed)) {
            return lines.skip(1)
                    .filter(row -> line[0]++ % step == 0)
                    .map(row -> words(row.split("\t", -1)[TITLE]))
                    .filter(words -> words.size() == 2)
                    .limit(QUERIES)
                    .toList();
        }
    }

    private static List<String> words(String title) {
        return Arrays.stream(title.split("[^\\p{L}]+"))
                .filter(word -> word.length() > 3)
                .distinct()
                .limit(2)
                .toList();
    }
}
