package dev.tendero.runtime.language;

import dev.tendero.api.Token;
import java.util.List;
import java.util.stream.Collectors;

/** Tells model codes that are written apart, {@code s 24} or {@code wh 1000 xm5}, by what the catalogue knows. */
final class SplitCodes {

    private static final int LONGEST_LETTERS = 4;
    private static final int REMEMBERED = 20_000;

    private final KnownWords known;
    private final RecentWords<Boolean> asked = new RecentWords<>(REMEMBERED);

    SplitCodes(KnownWords known) {
        this.known = known;
    }

    /** A few letters that say nothing alone, then a number, and maybe more of the code. */
    boolean isCode(List<Token> tokens) {
        if (tokens.size() < 2) {
            return false;
        }
        String letters = tokens.get(0).normal();
        return letters.length() <= LONGEST_LETTERS
                && Character.isLetter(letters.charAt(0))
                && tokens.get(1).normal().chars().allMatch(Character::isDigit)
                && !known.isCommon(letters, letters)
                && asked.get(joined(tokens), known::isKnownElsewhere);
    }

    private static String joined(List<Token> tokens) {
        return tokens.stream().map(Token::normal).collect(Collectors.joining());
    }
}
