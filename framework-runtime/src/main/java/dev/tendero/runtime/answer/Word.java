package dev.tendero.runtime.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number, model code or sign of money in a text.
 *
 * @param fold lower case without accents
 * @param end index after its last unit
 */
record Word(String text, String fold, int start, int end) {

    private static final Pattern WORD =
            Pattern.compile("\\d{1,3}(?:['\\u202f\\u00a0]\\d{3})+(?:[.,]\\d+)?(?![\\d\\p{L}])"
                    + "|\\d+(?:[.,]\\d+)+|[\\p{L}\\p{N}]+(?:[-&][\\p{L}\\p{N}]+)*|[€$£¥₿₹%]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,' ][0-9]+)*");
    private static final Pattern GLUED = Pattern.compile("(\\d+)(eur|euros?|usd|gbp)");

    static List<Word> of(String text) {
        String folded = Folding.fold(text);
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Matcher glued = GLUED.matcher(folded).region(word.start(), word.end());
            if (glued.matches()) {
                words.add(at(text, folded, glued.start(1), glued.end(1)));
                words.add(at(text, folded, glued.start(2), glued.end(2)));
            } else {
                words.add(at(text, folded, word.start(), word.end()));
            }
        }
        return words;
    }

    private static Word at(String text, String folded, int start, int end) {
        return new Word(text.substring(start, end), folded.substring(start, end), start, end);
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0))
                || text.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /** In plain figures: {@code 2½} and {@code 10²} are none, and stand in the rows as they are or not at all. */
    boolean isNumber() {
        return NUMBER.matcher(fold).matches();
    }

    /** Letters and digits in one word, such as {@code WH-1000XM5}. */
    boolean isCode() {
        return fold.codePoints().anyMatch(Word::isFigure) && !isNumber();
    }

    private static boolean isFigure(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    boolean hasLetter() {
        return fold.chars().anyMatch(Character::isLetter);
    }
}
