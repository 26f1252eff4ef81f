package dev.tendero.runtime.answer;

import java.util.Optional;

/**
 * The other rules read Spanish, English and Portuguese in Latin letters and plain figures. What is written otherwise
 * they would pass unread, so it does not leave unless a row writes it that way.
 */
final class LanguageRule implements GroundingRule {

    private static final int FOREIGN_WORDS = 2;

    @Override
    public Optional<Verdict.Ungrounded> broken(Sentence sentence, Facts facts) {
        Optional<String> sign = sentence.folded()
                .codePoints()
                .filter(LanguageRule::isUnreadable)
                .mapToObj(Character::toString)
                .filter(read -> !facts.trusted().contains(read))
                .findFirst();
        if (sign.isPresent()) {
            return Optional.of(ungrounded(sign.get(), "no row holds letters or figures of this kind"));
        }
        long foreign = sentence.words().stream()
                .map(Word::fold)
                .filter(Lexicon.FOREIGN::contains)
                .filter(word -> !facts.trustedWords().contains(word))
                .distinct()
                .count();
        return foreign < FOREIGN_WORDS
                ? Optional.empty()
                : Optional.of(ungrounded(sentence.text(), "written in a language that no shop answers in"));
    }

    private static boolean isUnreadable(int c) {
        if (c < 128) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER
                || (Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)
                || Character.UnicodeBlock.of(c) == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
    }

    private static Verdict.Ungrounded ungrounded(String excerpt, String why) {
        return new Verdict.Ungrounded(Verdict.Kind.LANGUAGE, excerpt, why);
    }
}
