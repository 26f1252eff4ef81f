package dev.tendero.runtime.language;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a word sounds, as a key: words that are written in two ways because they sound alike have one key,
 * {@code labavajillas} and {@code lavavajillas}. So have most singulars and their plurals.
 */
final class Phonetics {

    private static final String SOFT = "eiy";
    private static final String LABIALS = "pbv";
    /** After these a Spanish or Portuguese plural ends in {@code es}. */
    private static final String TAKE_ES = "lnrdsj";

    /** Who writes the sound of {@code talla} and remembers a letter: {@code tayla}. */
    private static final Pattern HALF_LL = Pattern.compile("yl[aeo]s?");

    /** {@code hierba} sounds as {@code yerba}, {@code hielo} as {@code yelo}. */
    private static final String YE = "hie";

    private static final Set<String> IBERIAN = Set.of("es", "pt");

    private final boolean isSpanish;
    private final boolean isIberian;

    /** @param language ISO 639-1 */
    Phonetics(String language) {
        this.isSpanish = language.equals("es");
        this.isIberian = IBERIAN.contains(language);
    }

    /** @param word in normal form */
    String key(String word) {
        StringBuilder key = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            i += add(word, i, key) - 1;
        }
        return singular(isIberian ? ending(key) : key).toString();
    }

    /** Who hears {@code samsung} may write {@code samsum}. */
    private static StringBuilder ending(StringBuilder key) {
        int last = key.length() - 1;
        if (last > 2 && key.charAt(last) == 'g' && key.charAt(last - 1) == 'n') {
            key.setLength(last);
        } else if (last > 2 && key.charAt(last) == 'm') {
            key.setCharAt(last, 'n');
        }
        return key;
    }

    /** @return how many letters it has taken */
    private int add(String word, int at, StringBuilder key) {
        char letter = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        if (letter == 'c' && next == 'h') {
            put(isSpanish || !isIberian ? 'C' : 'x', key);
            return 2;
        }
        if (isSpanish && letter == 'x' && isVowel(next) && at > 0 && !isVowel(word.charAt(at - 1))) {
            put('C', key);
            return 1;
        }
        if (isSpanish && at == 0 && word.startsWith(YE)) {
            put('y', key);
            return 2;
        }
        if (letter == 'p' && next == 'h') {
            put('f', key);
            return 2;
        }
        if (isSpanish && letter == 'l' && next == 'l' && at + 2 < word.length() && isVowel(word.charAt(at + 2))) {
            put('y', key);
            return 2;
        }
        if (isSpanish
                && letter == 'y'
                && at > 0
                && HALF_LL.matcher(word.substring(at)).matches()) {
            put('y', key);
            return 2;
        }
        if (isIberian && (letter == 'q' || letter == 'g') && next == 'u' && isSoft(word, at + 2)) {
            put(letter == 'q' ? 'k' : 'g', key);
            return 2;
        }
        put(sound(letter, next, at), key);
        return 1;
    }

    private char sound(char letter, char next, int at) {
        boolean isSoft = SOFT.indexOf(next) >= 0;
        return switch (letter) {
            case 'c' -> isSoft ? 's' : 'k';
            case 'q' -> 'k';
            case 'z' -> 's';
            case 'v' -> isSpanish ? 'b' : 'v';
            case 'x' -> isSpanish ? 's' : 'x';
            case 'h' -> isIberian ? ' ' : 'h';
            case 'g' -> isIberian && isSoft ? 'j' : 'g';
            case 'n' -> isIberian && LABIALS.indexOf(next) >= 0 ? 'm' : 'n';
            case 'y' -> isVowel(next) && (at == 0 || isIberian) ? 'y' : 'i';
            default -> letter;
        };
    }

    private static void put(char sound, StringBuilder key) {
        boolean isDouble = !key.isEmpty() && key.charAt(key.length() - 1) == sound && !Character.isDigit(sound);
        if (sound != ' ' && !isDouble) {
            key.append(sound);
        }
    }

    private static StringBuilder singular(StringBuilder key) {
        if (key.length() > 3 && key.charAt(key.length() - 1) == 's') {
            key.setLength(key.length() - 1);
        }
        if (key.length() > 3
                && key.charAt(key.length() - 1) == 'e'
                && TAKE_ES.indexOf(key.charAt(key.length() - 2)) >= 0) {
            key.setLength(key.length() - 1);
        }
        return key;
    }

    private static boolean isSoft(String word, int at) {
        return at < word.length() && SOFT.indexOf(word.charAt(at)) >= 0;
    }

    static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
