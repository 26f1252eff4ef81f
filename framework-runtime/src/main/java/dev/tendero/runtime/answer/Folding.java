package dev.tendero.runtime.answer;

import java.text.Normalizer;

/** Lower case without accents, unit by unit: a place in the folded text is the same place in the text. */
final class Folding {

    private Folding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char c) {
        if (c < 128) {
            return Character.toLowerCase(c);
        }
        if (Character.isSpaceChar(c)) {
            return ' ';
        }
        return Character.isLetter(c)
                ? Character.toLowerCase(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0))
                : c;
    }
}
