package dev.tendero.runtime.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexRiskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+b",
                "(a*)*b",
                "(a|a)*b",
                "(a|aa)+b",
                "(\\w+\\s*)+fin",
                "(\\w+\\s?)*$",
                "([a-z]+)*x",
                "(.*)*hola",
                "(.*a)*b",
                "(.+)+!",
                "(hola|hol.)*x",
                "(?:a+){5,}b",
                "((ab)*)*c",
                "(a?b?)*x",
                "(x+x+)+y",
                "(?i)(A|a)*b",
                "((a|b)|(b|c))+d",
                "(\\d+,?)+;",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "[^,]*.*\\w*x",
                ".*.*.*x"
            })
    void whatExplodesIsFound(String regex) {
        assertThat(RegexRisk.of(regex)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abr\\w+ .* (hoy|mañana|domingo)",
                "(a|b)*c",
                "(ab)*c",
                "(\\w+\\s)+fin",
                "(\\w++\\s?)+fin",
                "(\\w+, )*\\w+",
                "a+b+c+",
                "\\d{4}-\\d{2}-\\d{2}",
                "pedido (?:n[uº]m(?:ero)? )?[a-z]{2}-?\\d{3,10}",
                "(lunes|martes|miercoles|jueves|viernes|sabado|domingo)( y (lunes|martes))*",
                "(?=.*envio).*gratis",
                "[a-z&&[^aeiou]]+ x",
                "\\Q(a+)+\\E",
                "\\b(?:si|no)\\b",
                "(?i:hola)( que tal)?",
                "^$",
                ""
            })
    void whatIsHarmlessIsLeft(String regex) {
        assertThat(RegexRisk.of(regex)).isEmpty();
    }

    /**
     * Twice the text, and a thousand times the work; today's JDK remembers where it was, unless it has to look back.
     */
    @ParameterizedTest
    @ValueSource(strings = {"(a|aa)+\\1b", "(a+)+\\1b"})
    void theDangerIsReal(String regex) {
        assertThat(RegexRisk.of(regex)).isPresent();
        assertThat(looks(regex, 20)).isGreaterThan(100 * looks(regex, 10));
    }

    @Test
    void aLongListOfWordsIsLookedThroughQuickly() {
        String words = "(" + "alfa|beta|gama|delta|".repeat(80) + "fin)";

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(RegexRisk.of(words)).isEmpty());
    }

    private static long looks(String regex, int length) {
        long[] looks = {0};
        CharSequence text = new CountedText("a".repeat(length) + "!", looks);
        assertThat(Pattern.compile(regex).matcher(text).lookingAt()).isFalse();
        return looks[0];
    }

    private record CountedText(String text, long[] looks) implements CharSequence {

        @Override
        public char charAt(int index) {
            looks[0]++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }
    }
}
