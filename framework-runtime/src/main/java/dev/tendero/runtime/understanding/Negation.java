package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Marks entities that the customer excludes: {@code que no sea Samsung}, {@code nada de cuero ni de lana}. */
final class Negation {

    private static final Set<String> DENIABLE = Set.of("marca", "categoria", "atributo");
    private static final String STOPS = ".;:!?\n";

    private final Lead lead;
    private final Lead without;
    private final Lead list;
    private final Denial denial;

    Negation(LanguagePack pack) {
        this.lead = Lead.of(pack, Lead.Kind.NEGATION);
        this.without = Lead.of(pack, Lead.Kind.WITHOUT);
        this.list = Lead.of(pack, Lead.Kind.LIST);
        this.denial = new Denial(pack);
    }

    /** @param candidates without overlaps, in order of appearance */
    List<Candidate> mark(List<Candidate> candidates, Utterance utterance) {
        List<Candidate> marked = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            int after = Math.max(
                    marked.isEmpty() ? 0 : marked.getLast().to(), denial.behindFronted(utterance, candidate.from()));
            boolean isDenied = isDeniable(candidate)
                    && (isLed(candidate, utterance, after)
                            || denial.isBehind(utterance, candidate.to() - 1)
                            || goesOn(marked, candidate, utterance.tokens()));
            marked.add(isDenied ? denied(candidate) : candidate);
        }
        return marked.stream()
                .filter(candidate -> marked.stream().noneMatch(other -> isTakenBack(candidate, other)))
                .toList();
    }

    /** {@code no quiero cactus, quiero suculentas}, where one category has both. */
    private static boolean isTakenBack(Candidate denied, Candidate wanted) {
        Entity no = denied.entities().getFirst();
        Entity yes = wanted.entities().getFirst();
        return no.negated()
                && !yes.negated()
                && no.entity().equals(yes.entity())
                && no.value().equals(yes.value());
    }

    private static Candidate denied(Candidate candidate) {
        return candidate.with(Entity::asNegated);
    }

    private static boolean isDeniable(Candidate candidate) {
        return DENIABLE.contains(candidate.entities().getFirst().entity());
    }

    /**
     * {@code no, Samsung} says no to something else, and so does {@code 200 o menos en chocolates}.
     *
     * @param after where the entity before ends
     */
    private boolean isLed(Candidate candidate, Utterance utterance, int after) {
        List<Token> tokens = utterance.tokens();
        List<Token> own = tokens.subList(after, tokens.size());
        int at = candidate.from() - after;
        boolean stands = at > 0 && (lead.stands(own, at) || without.stands(own, at));
        if (!stands) {
            return false;
        }
        String between = utterance
                .text()
                .substring(
                        tokens.get(candidate.from() - 1).end(),
                        tokens.get(candidate.from()).start());
        return between.indexOf(',') < 0 && between.chars().noneMatch(sign -> STOPS.indexOf(sign) >= 0);
    }

    /** {@code excepto Nike y Puma}, {@code sin lana, lino o seda}: of one kind, with nothing else between. */
    private boolean goesOn(List<Candidate> before, Candidate candidate, List<Token> tokens) {
        if (before.isEmpty()) {
            return false;
        }
        Candidate last = before.getLast();
        boolean isTied = last.to() == candidate.from() || list.spans(tokens.subList(last.to(), candidate.from()));
        return isTied && last.entities().getFirst().negated() && isAlike(last, candidate);
    }

    private static boolean isAlike(Candidate one, Candidate other) {
        Entity first = one.entities().getFirst();
        Entity second = other.entities().getFirst();
        return first.entity().equals(second.entity())
                && Objects.equals(first.parts().get("name"), second.parts().get("name"));
    }
}
