package dev.tendero.benchmarks.understanding;

import java.util.List;
import java.util.Locale;

/** Names that no language has, one for each number. */
final class InventedWords {

    private static final List<String> SYLLABLES = List.of(
            "bra", "cel", "dor", "fex", "gil", "hum", "jov", "kra", "lin", "mok", "nub", "pel", "quo", "rav", "sim",
            "tuk", "vex", "wol", "xan", "zed");
    private static final int LENGTH = 4;

    private InventedWords() {}

    /** @param number from 0 to 159,999; another number is another name */
    static String name(int number) {
        StringBuilder name = new StringBuilder();
        int rest = number;
        for (int i = 0; i < LENGTH; i++) {
            name.append(SYLLABLES.get(rest % SYLLABLES.size()));
            rest /= SYLLABLES.size();
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
