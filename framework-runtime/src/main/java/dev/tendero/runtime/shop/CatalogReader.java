package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code catalog} of a shop. */
final class CatalogReader {

    private static final Duration REFRESH = Duration.ofMinutes(10);
    private static final ValueType<Duration> REFRESH_TYPE =
            ValueTypes.duration(Duration.ofSeconds(10), Duration.ofDays(30));
    private static final ValueType<CatalogSource.Format> FORMAT = ValueTypes.choice(formats());

    private static final String FROM = "a file beside shop.yaml, an https URL, or jdbc:mariadb://host/database";

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
        String from = in.required("from", ValueType.of(FROM, this::from), "");
        CatalogSource.Format format = in.optional("format", FORMAT)
                .orElseGet(() -> from.isEmpty() && in.has("query") ? CatalogSource.Format.SQL : formatOf(from));
        Map<String, String> columns = in.free("columns", ValueTypes.text());
        Duration refresh = in.optional("refresh", REFRESH_TYPE).orElse(REFRESH);
        boolean sql = format == CatalogSource.Format.SQL;
        CatalogQuery query = DatabaseReader.read(in, sql, problems);
        in.finish();
        if (!from.isEmpty() && sql != from.startsWith(DatabaseAddress.SCHEME)) {
            problems.add(
                    in.at("format"),
                    sql
                            ? "format is sql, but from is no database; expected from: jdbc:mariadb://host/database"
                            : "from is a database; expected format: sql, or no format");
        }
        if (!columns.isEmpty() && format != CatalogSource.Format.CSV) {
            problems.add(
                    in.at("columns"), "columns are of use to a csv file only; expected format: csv, or no columns");
        }
        return new CatalogSource(from, format, columns, refresh, query);
    }

    private Optional<String> from(String text) {
        if (text.startsWith(DatabaseAddress.SCHEME)) {
            return DatabaseAddress.parse(text);
        }
        return text.contains("://")
                ? url(text)
                : Optional.of(ShopFile.in(folder, text).toString());
    }

    private static Optional<String> url(String text) {
        URI uri = URI.create(text);
        return "https".equals(uri.getScheme()) && uri.getHost() != null ? Optional.of(text) : Optional.empty();
    }

    private static Map<String, CatalogSource.Format> formats() {
        Map<String, CatalogSource.Format> formats = new LinkedHashMap<>();
        for (CatalogSource.Format format : CatalogSource.Format.values()) {
            formats.put(format.name().toLowerCase(Locale.ROOT), format);
        }
        return formats;
    }

    private static CatalogSource.Format formatOf(String from) {
        if (from.startsWith(DatabaseAddress.SCHEME)) {
            return CatalogSource.Format.SQL;
        }
        boolean csv = from.toLowerCase(Locale.ROOT).endsWith(".csv");
        return csv ? CatalogSource.Format.CSV : CatalogSource.Format.GOOGLE;
    }
}
