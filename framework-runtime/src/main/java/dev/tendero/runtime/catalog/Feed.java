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
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A file of products, read line by line; memory does not grow with its length. */
final class Feed {

    /** A record this long has a quote that opens and is never closed. */
    private static final int LONGEST_RECORD = 1 << 20;

    private final Path file;
    private final FileForm form;
    private final FeedColumns columns;
    private final String currency;

    /** @param currency the shop's */
    Feed(Path file, FileForm form, FeedColumns columns, String currency) {
        this.file = file;
        this.form = form;
        this.columns = columns;
        this.currency = currency;
    }

    /**
     * Hands every record on, in order.
     *
     * @param bytes told how many bytes were read, as reading goes on
     * @throws TenderoException {@code bad_configuration} when the file can't be read at all or lacks a needed column
     */
    void read(Consumer<FeedLine> sink, LongConsumer bytes) {
        try (CsvReader<CsvRecord> records = reader(new CountedInput(Files.newInputStream(file), bytes))) {
            read(records.iterator(), sink);
        } catch (CsvParseException e) {
            throw bad("breaks off: " + e.getMessage() + "; is a quote left open?", e);
        } catch (IOException | UncheckedIOException e) {
            throw bad("can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * The names of its columns, in lower case.
     *
     * @throws TenderoException {@code bad_configuration} when the file can't be read at all or is empty
     */
    List<String> header() {
        try (CsvReader<CsvRecord> records = reader(Files.newInputStream(file))) {
            return header(records.iterator());
        } catch (CsvParseException e) {
            throw bad("breaks off: " + e.getMessage() + "; is a quote left open?", e);
        } catch (IOException | UncheckedIOException e) {
            throw bad("can't be read: " + e.getMessage(), e);
        }
    }

    private CsvReader<CsvRecord> reader(InputStream in) {
        return CsvReader.builder()
                .fieldSeparator(form.separator())
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(in, form.charset());
    }

    private void read(Iterator<CsvRecord> records, Consumer<FeedLine> sink) {
        Map<String, Integer> places = places(header(records));
        ItemReader reader = new ItemReader(columns, currency);
        while (records.hasNext()) {
            CsvRecord record = records.next();
            sink.accept(reader.read(
                    record.getStartingLineNumber(),
                    column -> Optional.ofNullable(places.get(column))
                            .filter(place -> place < record.getFieldCount())
                            .map(record::getField)));
        }
    }

    private List<String> header(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw bad("is empty; expected a line of column names", null);
        }
        return records.next().getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private Map<String, Integer> places(List<String> header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i), i);
        }
        for (String needed : List.of(FeedColumns.ID, FeedColumns.NAME, FeedColumns.PRICE)) {
            String column = columns.of(needed).orElse(needed);
            if (!places.containsKey(column)) {
                throw bad("has no column \"" + column + "\"; it has " + new TreeSet<>(places.keySet()), null);
            }
        }
        return places;
    }

    private TenderoException bad(String what, @Nullable Throwable cause) {
        return new TenderoException(ErrorCode.BAD_CONFIGURATION, "the product file " + file + " " + what, cause);
    }
}
