package dev.tendero.runtime.catalog;

import dev.tendero.runtime.catalog.CatalogItem.Attribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A product as its source states it, told by our names of columns, before it is understood.
 *
 * @param line where it begins in the source, from 1
 * @param values texts as they stand there, by our name of the column
 * @param names what the source calls a column of ours, for messages
 */
record FeedRecord(long line, Map<String, String> values, List<Attribute> attributes, Map<String, String> names) {

    /** Empty where there is nothing but blanks. */
    Optional<String> value(String ours) {
        return Optional.ofNullable(values.get(ours)).map(String::strip).filter(text -> !text.isEmpty());
    }

    String nameOf(String ours) {
        return names.getOrDefault(ours, ours);
    }
}
