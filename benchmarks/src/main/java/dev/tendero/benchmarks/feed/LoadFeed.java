package dev.tendero.benchmarks.feed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a feed of any length for load runs: {@code LoadFeed OUT.tsv COUNT}. Holds one row in memory at a time. */
public final class LoadFeed {

    private LoadFeed() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: LoadFeed OUT.tsv COUNT");
            System.exit(2);
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
            write(out, Long.parseLong(args[1]));
        }
    }

    private static void write(BufferedWriter out, long count) throws IOException {
        Warehouse warehouse = new Warehouse();
        out.append(Column.headerLine()).append('\n');
        for (long number = 1; number <= count; number++) {
            out.append(warehouse.product(number).line()).append('\n');
        }
    }
}
