package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people say before they say what they want: {@code hola}, {@code buenos días}, {@code gracias}. */
final class Opening {

    /** The kind of its patterns. */
    static final String KIND = "opening";

    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}\\s]");
    private static final String PAUSE = ",";

    private final List<Pattern> patterns;
    private final PatternStarts starts;

    Opening(LanguagePack pack) {
        this.patterns = pack.patterns().stream()
                .filter(pattern -> pattern.entity().equals(KIND))
                .map(pattern -> Pattern.compile(pattern.regex()))
                .toList();
        this.starts = new PatternStarts(patterns);
    }

    /** The message without its opening; empty where there is none, or nothing else. */
    Optional<Utterance> rest(Utterance utterance) {
        List<Token> tokens = utterance.tokens();
        if (tokens.isEmpty() || starts.at(tokens.getFirst().normal()).isEmpty()) {
            return Optional.empty();
        }
        int length = length(withPauses(utterance));
        return length == 0 || length >= tokens.size()
                ? Optional.empty()
                : Optional.of(
                        new Utterance(utterance.text(), utterance.language(), tokens.subList(length, tokens.size())));
    }

    /** How many tokens it is made of. */
    private int length(String said) {
        int end = 0;
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(said);
            end = matcher.lookingAt() ? Math.max(end, matcher.end()) : end;
        }
        return (int) Pattern.compile(" ")
                .splitAsStream(said.substring(0, end))
                .filter(word -> !word.isEmpty() && !word.equals(PAUSE))
                .count();
    }

    /** Normal forms, and a comma wherever the customer has written a sign between two of them. */
    private static String withPauses(Utterance utterance) {
        StringJoiner said = new StringJoiner(" ");
        int end = 0;
        for (Token token : utterance.tokens()) {
            if (end > 0
                    && SIGN.matcher(utterance.text()).region(end, token.start()).find()) {
                said.add(PAUSE);
            }
            said.add(token.normal());
            end = token.end();
        }
        return said.toString();
    }
}
