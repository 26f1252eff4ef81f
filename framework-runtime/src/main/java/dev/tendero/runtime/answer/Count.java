package dev.tendero.runtime.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that count what the answer shows, or stand before the lines of a list: {@code tres modelos}, {@code los dos},
 * {@code 2. …}. {@code Tiene 3 cámaras} counts something else.
 */
final class Count {

    private static final int LONGEST_UNIT = 4;

    private Count() {}

    static boolean isCount(Sentence sentence, Facts facts, Numeral numeral) {
        return numeral.values().stream().anyMatch(value -> isNumberOfProducts(value, facts))
                && (isOfList(sentence, numeral) || isOfProducts(sentence, facts, numeral));
    }

    /** Those that are shown or some of them, all that there are, or those that are not shown. */
    private static boolean isNumberOfProducts(BigDecimal value, Facts facts) {
        long shown = facts.rows().size();
        return value.signum() > 0
                && (value.compareTo(BigDecimal.valueOf(shown)) <= 0
                        || value.compareTo(BigDecimal.valueOf(facts.total())) == 0
                        || value.compareTo(BigDecimal.valueOf(facts.total() - shown)) == 0);
    }

    private static boolean isOfList(Sentence sentence, Numeral numeral) {
        return sentence.folded().substring(0, numeral.start()).matches("[\\s*_#>(\\[-]*")
                && sentence.folded().substring(numeral.end()).matches("(?s)[.)\\]ºª].*");
    }

    private static boolean isOfProducts(Sentence sentence, Facts facts, Numeral numeral) {
        String before = sentence.folded().substring(0, numeral.start());
        if (Lexicon.endsWith("holding", before)) {
            return false;
        }
        return isBeforeNoun(sentence, facts, numeral)
                || Lexicon.endsWith("of_total", before)
                || (Lexicon.endsWith("one_of", before) && !numeral.inFigures())
                || isBeforeOfThem(sentence, numeral)
                || (Lexicon.endsWith("offering", before) && speaksOfNone(sentence, numeral))
                || (Lexicon.endsWith("the_ones", before) && !isBeforeThings(sentence, numeral));
    }

    /** A word may stand between, as in {@code dos buenas opciones}. */
    private static boolean isBeforeNoun(Sentence sentence, Facts facts, Numeral numeral) {
        Set<String> kinds = kinds(facts);
        return sentence.words().stream()
                .skip(numeral.next())
                .limit(2)
                .map(Word::fold)
                .anyMatch(word -> Lexicon.COUNTED.contains(word) || kinds.contains(singular(word)));
    }

    /** What the rows say that their products are: the category, and the word that a name begins with. */
    private static Set<String> kinds(Facts facts) {
        return facts.products().stream()
                .flatMap(product -> Stream.concat(
                        words(product.category()).stream(),
                        words(product.name()).stream().limit(1)))
                .map(Count::singular)
                .collect(Collectors.toSet());
    }

    private static List<String> words(@Nullable String text) {
        return Word.of(text == null ? "" : text).stream()
                .map(Word::fold)
                .filter(word -> !Lexicon.STOP.contains(word))
                .toList();
    }

    private static String singular(String word) {
        return word.length() > 4 ? word.replaceFirst("e?s$", "") : word;
    }

    private static boolean isBeforeOfThem(Sentence sentence, Numeral numeral) {
        return Lexicon.pattern("of_them")
                .matcher(sentence.folded().substring(numeral.end()).stripLeading())
                .lookingAt();
    }

    private static boolean speaksOfNone(Sentence sentence, Numeral numeral) {
        return sentence.before().isEmpty() && sentence.named(0, numeral.start()).isEmpty();
    }

    /** Plurals end in {@code s} in all three languages; a verb after {@code los dos} does not. */
    private static boolean isBeforeThings(Sentence sentence, Numeral numeral) {
        if (numeral.next() >= sentence.words().size()) {
            return false;
        }
        Word next = sentence.words().get(numeral.next());
        boolean isName = sentence.mentions().stream().anyMatch(mention -> mention.first() == numeral.next());
        boolean isNear =
                sentence.folded().substring(numeral.end(), next.start()).isBlank();
        return isNear && !isName && !isSmallWord(next.fold()) && (next.fold().endsWith("s") || isUnit(numeral, next));
    }

    private static boolean isSmallWord(String word) {
        return Lexicon.STOP.contains(word) || Lexicon.SUBJECT_VERBS.contains(word);
    }

    /** {@code los 8 GB} */
    private static boolean isUnit(Numeral numeral, Word next) {
        return numeral.inFigures() && next.fold().length() <= LONGEST_UNIT;
    }
}
