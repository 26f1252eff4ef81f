package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Marks what begins no topic of its own but narrows the one that there is: {@code solo las botas}, {@code con ruedas}.
 */
final class Narrowing {

    /** The part of an entity that says so. */
    static final String PART = "narrows";

    private static final Set<String> TOPICS = Set.of("categoria", WishWords.PRODUCT);

    private final Lead lead;

    Narrowing(LanguagePack pack) {
        this.lead = Lead.of(pack, Lead.Kind.NARROWING);
    }

    List<Candidate> mark(List<Candidate> candidates, List<Token> tokens) {
        return candidates.stream().map(candidate -> mark(candidate, tokens)).toList();
    }

    Candidate mark(Candidate candidate, List<Token> tokens) {
        boolean narrows = TOPICS.contains(candidate.entities().getFirst().entity())
                && candidate.from() > 0
                && lead.stands(tokens, candidate.from());
        return narrows ? candidate.with(Narrowing::narrowing) : candidate;
    }

    private static Entity narrowing(Entity entity) {
        Map<String, Object> parts = new LinkedHashMap<>(entity.parts());
        parts.put(PART, true);
        return entity.withParts(parts);
    }
}
