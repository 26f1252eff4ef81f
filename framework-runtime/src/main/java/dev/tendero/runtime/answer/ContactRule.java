package dev.tendero.runtime.answer;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Links, mail addresses and telephone numbers stand in a row or in the shop's own words, letter by letter. */
final class ContactRule implements GroundingRule {

    private static final Pattern LINK = Pattern.compile(
            "\\b(?:https?://|www\\.)\\S+|\\b[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}/\\S+|\\b[\\w.+-]+@[\\w-]+\\.[\\w.]+|\\b[\\w-]+\\.(?:com|es|net|org|eu|shop|store|pt|br|mx|io|info)(?:/\\S*)?\\b");
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\w.,])\\+?\\d(?:[ .-]?\\d){6,}(?!\\w)");

    @Override
    public Optional<Verdict.Ungrounded> broken(Sentence sentence, Facts facts) {
        return Stream.of(LINK, TELEPHONE)
                .flatMap(pattern -> pattern.matcher(sentence.folded()).results())
                .filter(match -> !facts.trusted().contains(match.group().replaceAll("[.,;:)!?]+$", "")))
                .findFirst()
                .map(match -> new Verdict.Ungrounded(
                        Verdict.Kind.CONTACT, match.group(), "no row holds this link, address or telephone number"));
    }
}
