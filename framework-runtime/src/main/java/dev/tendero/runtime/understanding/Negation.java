package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Marks entities that the customer excludes: {@code que no sea Samsung}, {@code nada de cuero}. */
final class Negation {

    static final String KIND = "negation";

    private static final Set<String> DENIABLE = Set.of("marca", "categoria", "atributo");
    private static final int REACH = 5;

    private final List<Pattern> before;

    Negation(LanguagePack pack) {
        this.before = pack.patterns().stream()
                .filter(pattern -> pattern.entity().equals(KIND))
                .map(pattern -> Pattern.compile("(?:^| )" + pattern.regex()))
                .toList();
    }

    Candidate mark(Candidate candidate, List<Token> tokens) {
        if (!isDenied(candidate, tokens)) {
            return candidate;
        }
        return new Candidate(
                candidate.entities().stream().map(Entity::asNegated).toList(),
                candidate.from(),
                candidate.to(),
                candidate.rank());
    }

    private boolean isDenied(Candidate candidate, List<Token> tokens) {
        if (!DENIABLE.contains(candidate.entities().getFirst().entity())) {
            return false;
        }
        String lead = tokens.subList(Math.max(0, candidate.from() - REACH), candidate.from()).stream()
                .map(Token::normal)
                .collect(Collectors.joining(" "));
        return before.stream().anyMatch(pattern -> pattern.matcher(lead).find());
    }
}
