package dev.tendero.runtime.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names, model codes and quoted words are of the rows; one that only the customer used may be repeated to deny it or to
 * ask back. A capital at the beginning of a sentence makes no name, unless a verb follows as after a name.
 */
final class NameRule implements GroundingRule {

    private static final Pattern OPENING = Pattern.compile("(?s)(?:.*[.!?…:¿¡\\n\"«“(–—•-]|)\\s*[*_#>\\-•]*\\s*");
    private static final Pattern QUOTED = Pattern.compile("[«“\"]([^»”\"]{2,60})[»”\"]");
    private static final int LONGEST_BRAND = 3;

    @Override
    public Optional<Verdict.Ungrounded> broken(Sentence sentence, Facts facts) {
        boolean mayRepeat = sentence.isQuestion() || sentence.says("negation") || sentence.says("asked");
        List<Word> words = sentence.words();
        for (int i = 0; i < words.size(); i++) {
            if (isName(sentence, i, facts) && !isAllowed(words.get(i), facts, mayRepeat)) {
                return Optional.of(ungrounded(sentence, words.get(i)));
            }
            for (int length = 1; length <= Math.min(LONGEST_BRAND, words.size() - i); length++) {
                if (isForeignBrand(words.subList(i, i + length), facts, mayRepeat)) {
                    return Optional.of(ungrounded(sentence, words.get(i)));
                }
            }
        }
        return quoted(sentence, facts, mayRepeat);
    }

    private static boolean isName(Sentence sentence, int index, Facts facts) {
        Word word = sentence.words().get(index);
        if (word.isCode()) {
            return !isUnitOf(word, facts);
        }
        if (!word.isCapitalised() || Lexicon.KNOWN_CAPITALS.contains(word.fold())) {
            return false;
        }
        boolean opens =
                OPENING.matcher(sentence.text().substring(0, word.start())).matches();
        boolean inner = word.text().chars().skip(1).anyMatch(Character::isUpperCase);
        return !opens || (inner && !isShouted(sentence)) || isSubject(sentence.words(), index);
    }

    /** {@code Huawei ofrece …}, but not {@code Este ofrece …}. */
    private static boolean isSubject(List<Word> words, int index) {
        return index + 1 < words.size()
                && Lexicon.SUBJECT_VERBS.contains(words.get(index + 1).fold())
                && !Lexicon.OPENERS.contains(words.get(index).fold())
                && Numerals.wordsLength(words, index) == 0;
    }

    private static boolean isShouted(Sentence sentence) {
        return sentence.text().chars().noneMatch(Character::isLowerCase);
    }

    /** {@code 16GB} for a row's {@code 16 GB}. */
    private static boolean isUnitOf(Word word, Facts facts) {
        Matcher parts = Pattern.compile("(\\d+)([a-z]{1,3})").matcher(word.fold());
        return parts.matches()
                && facts.trustedWords().contains(parts.group(1))
                && facts.trustedWords().contains(parts.group(2));
    }

    private static boolean isAllowed(Word word, Facts facts, boolean mayRepeat) {
        return isIn(word.fold(), facts.trustedWords())
                || (mayRepeat && isIn(word.fold(), facts.customerWords()))
                || isPlural(word.fold(), facts);
    }

    private static boolean isIn(String word, java.util.Set<String> words) {
        return words.contains(word)
                || (word.contains("-") && List.of(word.split("-")).stream().allMatch(words::contains));
    }

    private static boolean isPlural(String word, Facts facts) {
        return word.length() > 4
                && word.endsWith("s")
                && facts.trustedWords().contains(word.substring(0, word.length() - 1));
    }

    private static boolean isForeignBrand(List<Word> words, Facts facts, boolean mayRepeat) {
        String phrase = words.stream().map(Word::fold).collect(Collectors.joining(" "));
        boolean common = words.size() == 1
                && (Lexicon.STOP.contains(phrase) || Lexicon.OPENERS.contains(phrase) || phrase.length() < 3);
        return !common
                && facts.known().contains(phrase)
                && !words.stream().allMatch(word -> isAllowed(word, facts, mayRepeat));
    }

    private static Optional<Verdict.Ungrounded> quoted(Sentence sentence, Facts facts, boolean mayRepeat) {
        return QUOTED.matcher(sentence.text())
                .results()
                .flatMap(quote -> Word.of(quote.group(1)).stream())
                .filter(word -> word.hasLetter() && !Lexicon.STOP.contains(word.fold()))
                .filter(word -> !isAllowed(word, facts, mayRepeat))
                .findFirst()
                .map(word -> new Verdict.Ungrounded(Verdict.Kind.NAME, word.text(), why()));
    }

    private static Verdict.Ungrounded ungrounded(Sentence sentence, Word word) {
        return new Verdict.Ungrounded(Verdict.Kind.NAME, sentence.excerpt(word.start(), word.end()), why());
    }

    private static String why() {
        return "no row holds this name";
    }
}
