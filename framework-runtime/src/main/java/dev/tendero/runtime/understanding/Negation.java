package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import java.util.List;
import java.util.Set;

/** Marks entities that the customer excludes: {@code que no sea Samsung}, {@code nada de cuero}. */
final class Negation {

    static final String KIND = "negation";

    private static final Set<String> DENIABLE = Set.of("marca", "categoria", "atributo");

    private final Lead lead;

    Negation(LanguagePack pack) {
        this.lead = new Lead(pack, KIND);
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
        return DENIABLE.contains(candidate.entities().getFirst().entity()) && lead.stands(tokens, candidate.from());
    }
}
