package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands right before an entity and changes what it means, by the language's patterns of one kind. */
final class Lead {

    private static final int REACH = 5;

    private final List<Pattern> before;

    /** @param kind of the patterns, such as {@code negation} */
    Lead(LanguagePack pack, String kind) {
        this.before = pack.patterns().stream()
                .filter(pattern -> pattern.entity().equals(kind))
                .map(pattern -> Pattern.compile("(?:^| )" + pattern.regex()))
                .toList();
    }

    boolean stands(List<Token> tokens, int beforeToken) {
        String lead = tokens.subList(Math.max(0, beforeToken - REACH), beforeToken).stream()
                .map(Token::normal)
                .collect(Collectors.joining(" "));
        return before.stream().anyMatch(pattern -> pattern.matcher(lead).find());
    }
}
