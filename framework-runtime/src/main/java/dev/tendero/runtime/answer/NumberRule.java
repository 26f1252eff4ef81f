package dev.tendero.runtime.answer;

import java.math.BigDecimal;
import java.util.Optional;

/** Every number, in figures or words, is of the rows, counts them, or repeats the customer's without confirming it. */
final class NumberRule implements GroundingRule {

    @Override
    public Optional<Verdict.Ungrounded> broken(Sentence sentence, Facts facts) {
        boolean mayRepeat = sentence.isQuestion() || sentence.says("negation") || sentence.says("asked");
        return sentence.numerals().stream()
                .filter(numeral -> !hasRuleOfItsOwn(sentence, numeral))
                .filter(numeral -> !isKnown(numeral, facts, mayRepeat))
                .filter(numeral -> !isManner(sentence, numeral))
                .filter(numeral -> !Count.isCount(sentence, facts, numeral))
                .findFirst()
                .map(numeral -> new Verdict.Ungrounded(
                        Verdict.Kind.NUMBER,
                        sentence.excerpt(numeral.start(), numeral.end()),
                        "no row holds this number"));
    }

    private static boolean hasRuleOfItsOwn(Sentence sentence, Numeral numeral) {
        return sentence.amounts().stream().anyMatch(amount -> numeral.isWithin(amount.start(), amount.end()))
                || sentence.percents().stream().anyMatch(percent -> numeral.isWithin(percent.start(), percent.end()));
    }

    private static boolean isKnown(Numeral numeral, Facts facts, boolean mayRepeat) {
        return numeral.values().stream()
                .anyMatch(value -> facts.trustedNumbers().contains(value)
                        || (mayRepeat && facts.customerNumbers().contains(value)));
    }

    /** {@code un buen precio}, {@code ten en cuenta}: nothing is counted. */
    private static boolean isManner(Sentence sentence, Numeral numeral) {
        boolean isArticle =
                !numeral.inFigures() && numeral.isOneWord() && numeral.values().contains(BigDecimal.ONE);
        return isArticle
                || sentence.all("manner").stream().anyMatch(match -> numeral.isWithin(match.start(), match.end()));
    }
}
