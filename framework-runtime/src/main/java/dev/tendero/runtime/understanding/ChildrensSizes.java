package dev.tendero.runtime.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sizes that are ages without saying so: the {@code 4} of a shop that also has {@code 12 meses} and {@code 1-2 años}.
 */
final class ChildrensSizes {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    /** Years; above it are shoes. */
    private static final int OLDEST = 16;

    private ChildrensSizes() {}

    /** @param read what is written as an amount */
    static Stream<MeasuredValue> among(List<VocabularyEntry> written, List<MeasuredValue> read) {
        Set<String> ages = read.stream()
                .filter(value -> value.of().equals(MeasuredValues.YEARS))
                .map(MeasuredValue::name)
                .collect(Collectors.toUnmodifiableSet());
        return written.stream()
                .filter(entry -> ages.contains(String.valueOf(entry.parts().get("name"))))
                .filter(entry -> NUMBER.matcher(entry.value()).matches())
                .filter(entry -> Integer.parseInt(entry.value()) <= OLDEST)
                .map(entry -> {
                    BigDecimal years = new BigDecimal(entry.value());
                    return new MeasuredValue(entry, MeasuredValues.YEARS, years, years, false);
                });
    }
}
