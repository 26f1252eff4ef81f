package dev.tendero.runtime.catalog;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Map;
import java.util.Optional;

/** A line of a table, by the names of its columns in lower case. */
record TableRow(CsvRecord fields, Map<String, Integer> places) {

    long line() {
        return fields.getStartingLineNumber();
    }

    /** Empty where there is no such column, or nothing in it. */
    Optional<String> field(String column) {
        Integer place = places.get(column);
        return place == null || place >= fields.getFieldCount()
                ? Optional.empty()
                : Optional.of(fields.getField(place).strip()).filter(text -> !text.isEmpty());
    }

    boolean isBlank() {
        return fields.getFields().stream().allMatch(String::isBlank);
    }
}
