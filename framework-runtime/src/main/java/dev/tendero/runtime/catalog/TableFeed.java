package dev.tendero.runtime.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A text file with one product, or a part of one, a line. */
final class TableFeed implements Feed {

    /** A record this long has a quote that opens and is never closed. */
    private static final int LONGEST_RECORD = 1 << 20;

    private final Path file;
    private final FileForm form;
    private final TableFormat format;

    TableFeed(Path file, FileForm form, TableFormat format) {
        this.file = file;
        this.form = form;
        this.format = format;
    }

    @Override
    public void read(Consumer<FeedLine> sink, LongConsumer bytes) {
        List<String> header = header(file, form).stream().map(format::column).toList();
        format.fault(header).ifPresent(fault -> {
            throw bad(file, fault, null);
        });
        Map<String, Integer> places = places(header);
        TableFormat.Rows rows = format.rows(header);
        if (format.inTwoPasses()) {
            each(places, count -> {}, rows::prepare);
        }
        each(places, bytes, row -> rows.read(row, sink));
    }

    /**
     * The names of the columns, in lower case.
     *
     * @throws TenderoException {@code bad_configuration} when the file can't be read at all or is empty
     */
    static List<String> header(Path file, FileForm form) {
        if (form.xml()) {
            throw bad(file, "is XML; expected a table of text, or format: google", null);
        }
        try (CsvReader<CsvRecord> records = reader(Files.newInputStream(file), form)) {
            Iterator<CsvRecord> lines = records.iterator();
            if (!lines.hasNext()) {
                throw bad(file, "is empty; expected a line of column names", null);
            }
            return lines.next().getFields().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
        } catch (CsvParseException e) {
            throw bad(file, "breaks off: " + e.getMessage() + "; is a quote left open?", e);
        } catch (IOException | UncheckedIOException e) {
            throw bad(file, "can't be read: " + e.getMessage(), e);
        }
    }

    private void each(Map<String, Integer> places, LongConsumer bytes, Consumer<TableRow> rows) {
        try (CsvReader<CsvRecord> records = reader(new CountedInput(Files.newInputStream(file), bytes), form)) {
            Iterator<CsvRecord> lines = records.iterator();
            lines.next();
            while (lines.hasNext()) {
                TableRow row = new TableRow(lines.next(), places);
                if (!row.isBlank()) {
                    rows.accept(row);
                }
            }
        } catch (CsvParseException e) {
            throw bad(file, "breaks off: " + e.getMessage() + "; is a quote left open?", e);
        } catch (IOException | UncheckedIOException e) {
            throw bad(file, "can't be read: " + e.getMessage(), e);
        }
    }

    private static CsvReader<CsvRecord> reader(InputStream in, FileForm form) {
        return CsvReader.builder()
                .fieldSeparator(form.separator())
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(in, form.charset());
    }

    private static Map<String, Integer> places(List<String> header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i), i);
        }
        return places;
    }

    private static TenderoException bad(Path file, String what, @Nullable Throwable cause) {
        return new TenderoException(ErrorCode.BAD_CONFIGURATION, "the product file " + file + " " + what, cause);
    }
}
