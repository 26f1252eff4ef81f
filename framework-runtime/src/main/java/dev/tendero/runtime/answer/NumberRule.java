package dev.tendero.runtime.answer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Every number in figures is of the rows, counts them, or repeats the customer's without confirming it. */
final class NumberRule implements GroundingRule {

    @Override
    public Optional<Verdict.Ungrounded> broken(Sentence sentence, Facts facts) {
        boolean mayRepeat = sentence.isQuestion() || sentence.says("negation") || sentence.says("asked");
        return sentence.words().stream()
                .filter(Word::isNumber)
                .filter(word ->
                        sentence.amounts().stream().noneMatch(a -> a.start() <= word.start() && word.end() <= a.end()))
                .filter(word -> !isKnown(Numerals.figures(word.fold()), facts, mayRepeat))
                .filter(word -> !isPercent(sentence, word))
                .findFirst()
                .map(word -> new Verdict.Ungrounded(
                        Verdict.Kind.NUMBER, sentence.excerpt(word.start(), word.end()), "no row holds this number"));
    }

    /** Percentages have a rule of their own. */
    private static boolean isPercent(Sentence sentence, Word word) {
        return sentence.folded().substring(word.end()).matches("(?s)\\s*(?:%|por ?c|per ?c).*");
    }

    private static boolean isKnown(Set<BigDecimal> values, Facts facts, boolean mayRepeat) {
        return values.stream()
                .anyMatch(value -> facts.trustedNumbers().contains(value)
                        || isCount(value, facts)
                        || (mayRepeat && facts.customerNumbers().contains(value)));
    }

    private static boolean isCount(BigDecimal value, Facts facts) {
        return value.signum() > 0
                && (value.compareTo(BigDecimal.valueOf(facts.rows().size())) <= 0
                        || value.compareTo(BigDecimal.valueOf(facts.total())) == 0);
    }
}
