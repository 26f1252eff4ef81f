package dev.tendero.runtime.understanding;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A value of an attribute by what it measures.
 *
 * @param of as {@link Measure#of}
 * @param least the same as {@code most} but for what is said as a range, {@code 2-5 jugadores}
 * @param isOpen whether it only says where it begins: {@code a partir de 8 años}
 */
record MeasuredValue(VocabularyEntry entry, String of, BigDecimal least, BigDecimal most, boolean isOpen) {

    String name() {
        return Objects.toString(entry.parts().get("name"), "");
    }

    /** Whether it is one amount, and no range. */
    boolean isExact() {
        return !isOpen && least.compareTo(most) == 0;
    }

    /** Whether it is a range, and just that one. */
    boolean isSame(Measure.Range asked) {
        return least.compareTo(most) < 0
                && least.compareTo(asked.least().amount()) == 0
                && most.compareTo(asked.most().amount()) == 0;
    }

    /** Whether some of it is what is asked for. A game from 3 years on is none of those that begin at 8. */
    boolean fits(Measure.Range asked) {
        BigDecimal first = asked.least().amount();
        BigDecimal last = asked.most().amount();
        return switch (asked.detail()) {
            case "above" -> (isOpen ? least : most).compareTo(first) > 0;
            case "from" -> (isOpen ? least : most).compareTo(first) >= 0;
            case "below" -> least.compareTo(last) < 0;
            case "upto" -> least.compareTo(last) <= 0;
            default -> least.compareTo(last) <= 0 && (isOpen || most.compareTo(first) >= 0);
        };
    }
}
