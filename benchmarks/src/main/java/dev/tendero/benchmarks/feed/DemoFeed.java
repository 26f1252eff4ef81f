package dev.tendero.benchmarks.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the demo shop's feed: {@code DemoFeed OUT.tsv}. */
public final class DemoFeed {

    private static final long SEED = 1_959;

    private DemoFeed() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("Usage: DemoFeed OUT.tsv");
            System.exit(2);
        }
        Stream<String> lines = rows().stream().map(FeedRow::line);
        String feed = String.join(
                        "\n",
                        Stream.concat(Stream.of(Column.headerLine()), lines).toList()) + "\n";
        Files.writeString(Path.of(args[0]), feed);
    }

    /** The families' products and the rows written by hand, mixed and numbered. */
    static List<FeedRow> rows() {
        List<FeedRow> rows = new ArrayList<>();
        FamilyReader.readAll().forEach(family -> rows.addAll(FamilyStock.of(family)));
        Resources.lines("demo-extras.tsv").stream().skip(1).map(DemoFeed::extra).forEach(rows::add);
        Collections.shuffle(rows, new Random(SEED));
        return publish(rows);
    }

    private static List<FeedRow> publish(List<FeedRow> rows) {
        Set<String> slugs = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String slug = Slug.of(rows.get(i).get(Column.TITLE));
            String unique = slugs.add(slug) ? slug : slug + "-" + (i + 1);
            Clerk.publish(rows.get(i), String.format(Locale.ROOT, "BLP-%04d", i + 1), unique);
        }
        return rows;
    }

    private static FeedRow extra(String line) {
        String[] cells = line.split("\t", -1);
        FeedRow row = new FeedRow();
        for (Column column : Column.values()) {
            row.put(column, cells[column.ordinal()]);
        }
        return row;
    }
}
