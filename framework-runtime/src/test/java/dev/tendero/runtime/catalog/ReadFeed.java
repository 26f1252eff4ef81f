package dev.tendero.runtime.catalog;

import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.shop.CatalogSource;
import dev.tendero.runtime.shop.CatalogSource.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Feeds as a Spanish shop that sells in EUR reads them. */
final class ReadFeed {

    private ReadFeed() {}

    static Feed of(Path file, Format format) throws IOException {
        return of(file, format, Map.of());
    }

    static Feed of(Path file, Format format, Map<String, String> columns) throws IOException {
        CatalogSource source = new CatalogSource(file.toString(), format, columns, Duration.ofMinutes(1));
        return Feeds.of(new ShopInfo("tienda", "Tienda", "es", "EUR"), source, file, FileForm.of(file));
    }

    static List<FeedLine> lines(Path file, Format format) throws IOException {
        return lines(of(file, format));
    }

    static List<FeedLine> lines(Feed feed) {
        List<FeedLine> lines = new ArrayList<>();
        feed.read(lines::add, bytes -> {});
        return lines;
    }

    /** The products among them. */
    static List<CatalogItem> items(List<FeedLine> lines) {
        return lines.stream()
                .filter(FeedLine.Item.class::isInstance)
                .map(line -> ((FeedLine.Item) line).item())
                .toList();
    }

    /** Why lines are no products. */
    static List<String> rejections(List<FeedLine> lines) {
        return lines.stream()
                .flatMap(line -> switch (line) {
                    case FeedLine.Rejected rejected -> Stream.of(rejected.toString());
                    case FeedLine.Unpriced none -> Stream.of("line " + none.line() + ": " + none.reason());
                    case FeedLine.Item item -> Stream.<String>empty();
                    case FeedLine.Withheld withheld -> Stream.<String>empty();
                })
                .toList();
    }
}
