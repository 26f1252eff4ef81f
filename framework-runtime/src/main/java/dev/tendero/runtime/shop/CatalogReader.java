package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Nearest;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code catalog} of a shop. */
final class CatalogReader {

    private static final Duration REFRESH = Duration.ofMinutes(10);
    private static final ValueType<Duration> REFRESH_TYPE =
            ValueTypes.duration(Duration.ofSeconds(10), Duration.ofDays(30));
    private static final Set<String> LATER = Set.of("shopify", "woocommerce", "sql");
    private static final ValueType<CatalogSource.Format> FORMAT =
            new ValueType<>("google or csv", CatalogReader::format, List.of("google", "csv"));

    private final Path folder;
    private final Problems problems;

    CatalogReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    CatalogSource read(MappingReader shop) {
        return shop.requiredMapping("catalog")
                .map(this::source)
                .orElseGet(() -> new CatalogSource("", CatalogSource.Format.GOOGLE, Map.of(), REFRESH));
    }

    private CatalogSource source(MappingReader in) {
        String from = in.required("from", ValueType.of("a file beside shop.yaml, or an https URL", this::from), "");
        CatalogSource.Format format = in.optional("format", FORMAT).orElseGet(() -> formatOf(from));
        Map<String, String> columns = in.free("columns", ValueTypes.text());
        Duration refresh = in.optional("refresh", REFRESH_TYPE).orElse(REFRESH);
        in.finish();
        if (!columns.isEmpty() && format != CatalogSource.Format.CSV) {
            problems.add(
                    in.at("columns"), "columns are of use to a csv file only; expected format: csv, or no columns");
        }
        return new CatalogSource(from, format, columns, refresh);
    }

    private Optional<String> from(String text) {
        if (text.startsWith("jdbc:")) {
            throw new IllegalArgumentException("a database is not yet supported");
        }
        return text.contains("://") ? url(text) : Optional.of(file(text).toString());
    }

    private static Optional<String> url(String text) {
        URI uri = URI.create(text);
        return "https".equals(uri.getScheme()) && uri.getHost() != null ? Optional.of(text) : Optional.empty();
    }

    private Path file(String text) {
        Path base = folder.toAbsolutePath().normalize();
        Path file = resolved(base, text);
        if (!file.startsWith(base)) {
            throw new IllegalArgumentException("outside the shop's folder");
        }
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no such file" + near(text));
        }
        return file;
    }

    private static Path resolved(Path base, String text) {
        try {
            return base.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a file's name", e);
        }
    }

    private String near(String text) {
        return Nearest.to(text, YamlFolder.names(folder))
                .map(name -> ", but there is \"" + name + "\"")
                .orElse("");
    }

    private static Optional<CatalogSource.Format> format(String text) {
        if (LATER.contains(text)) {
            throw new IllegalArgumentException("not yet supported");
        }
        return switch (text) {
            case "google" -> Optional.of(CatalogSource.Format.GOOGLE);
            case "csv" -> Optional.of(CatalogSource.Format.CSV);
            default -> Optional.empty();
        };
    }

    private static CatalogSource.Format formatOf(String from) {
        boolean csv = from.toLowerCase(Locale.ROOT).endsWith(".csv");
        return csv ? CatalogSource.Format.CSV : CatalogSource.Format.GOOGLE;
    }
}
