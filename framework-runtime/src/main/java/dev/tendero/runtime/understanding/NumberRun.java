package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import java.math.BigDecimal;
import java.util.List;

/**
 * A number that is said, or counted with, in words: {@code doscientos cincuenta y tres}, {@code 1,5 millones}.
 *
 * @param length in tokens; 0 where there is no number word, or only an article
 * @param scale what its last word counts with: a thousand, a million; else 1
 */
record NumberRun(int length, BigDecimal value, long scale) {

    static final NumberRun NONE = new NumberRun(0, BigDecimal.ZERO, 1);

    NumberRun {
        BigDecimal plain = value.stripTrailingZeros();
        value = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static NumberRun at(List<Token> tokens, int start, LanguagePack pack) {
        return new NumberReader(tokens, pack).at(start);
    }

    boolean isNone() {
        return length == 0;
    }

    boolean isMillions() {
        return scale >= NumberSum.MILLION;
    }

    NumberRun times(int words, long many) {
        return new NumberRun(length + words, value.multiply(BigDecimal.valueOf(many)), many);
    }

    NumberRun plus(int words, BigDecimal more) {
        return new NumberRun(length + words, value.add(more), scale);
    }

    NumberRun plus(NumberRun less) {
        return new NumberRun(length + less.length, value.add(less.value), less.scale);
    }
}
