package dev.tendero.runtime.answer;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Delivery, dates, returns, warranties, payment, fame and other shops are the shop's to speak of: its rows or its own
 * words do.
 */
final class PromiseRule implements GroundingRule {

    @Override
    public Optional<Verdict.Ungrounded> broken(Sentence sentence, Facts facts) {
        if (sentence.says("disclaim") && !sentence.says("but")) {
            return Optional.empty();
        }
        return Stream.of("promise", "claim", "private", "elsewhere")
                .flatMap(key -> sentence.all(key).stream())
                .filter(match -> !isSaid(facts, match))
                .findFirst()
                .map(match -> new Verdict.Ungrounded(
                        Verdict.Kind.PROMISE,
                        sentence.excerpt(match.start(), match.end()),
                        "neither a row nor the shop's own words say so"));
    }

    private static boolean isSaid(Facts facts, MatchResult match) {
        String said = match.group();
        int at = facts.trusted().indexOf(said);
        return at >= 0
                && (at == 0 || !Character.isLetterOrDigit(facts.trusted().charAt(at - 1)))
                && (at + said.length() == facts.trusted().length()
                        || !Character.isLetterOrDigit(facts.trusted().charAt(at + said.length())));
    }
}
