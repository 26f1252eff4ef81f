package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stretch of a message that names a thing, of the words that no entity has taken: {@code mesa de comedor}. */
final class NamedThing {

    /**
     * The part of a thing that says only what another one is for or has: {@code cosas de unicornio para una fiesta}.
     */
    static final String PURPOSE = "purpose";

    private final LanguagePack pack;
    private final ContentWords words;
    private final Denial denial;
    private final Lead degree;
    private final Lead action;
    private final Lead purpose;
    private final Lead clause;
    private final Narrowing narrowing;

    NamedThing(LanguagePack pack, ContentWords words) {
        this.pack = pack;
        this.words = words;
        this.denial = new Denial(pack);
        this.degree = Lead.of(pack, Lead.Kind.DEGREE);
        this.action = Lead.of(pack, Lead.Kind.ACTION);
        this.purpose = Lead.of(pack, Lead.Kind.PURPOSE);
        this.clause = Lead.of(pack, Lead.Kind.CLAUSE);
        this.narrowing = new Narrowing(pack);
    }

    /**
     * The first of them, as {@code producto}; none when none names a thing.
     *
     * @param left the content words that no entity has taken
     * @param isBare whether no entity was found
     * @param opensStrangely whether nobody here knows the first word
     */
    Optional<Candidate> in(Utterance utterance, BitSet left, boolean isBare, boolean opensStrangely) {
        Message message = new Message(utterance, left, isBare, opensStrangely);
        return left.stream().filter(message::isNoun).boxed().findFirst().map(message::candidate);
    }

    private final class Message {

        private final Utterance utterance;
        private final List<Token> tokens;
        private final BitSet left;
        private final boolean isBare;
        private final boolean opensStrangely;

        Message(Utterance utterance, BitSet left, boolean isBare, boolean opensStrangely) {
            this.utterance = utterance;
            this.tokens = utterance.tokens();
            this.left = left;
            this.isBare = isBare;
            this.opensStrangely = opensStrangely;
        }

        private Candidate candidate(int noun) {
            int from = left.previousClearBit(noun) + 1;
            int to = lastOf(noun) + 1;
            int start = tokens.get(from).start();
            int end = tokens.get(to - 1).end();
            List<Token> named = tokens.subList(from, to);
            String value = named.stream().anyMatch(words::isCalledOtherwise)
                    ? named.stream().map(words::shops).collect(Collectors.joining(" "))
                    : utterance.text().substring(start, end);
            Entity entity = Entity.of(WishWords.PRODUCT, value, start, end)
                    .withParts(isTied(from) ? Map.of(PURPOSE, true) : Map.of());
            return narrowing.mark(new Candidate(List.of(entity), from, to, 0), tokens);
        }

        private boolean isTied(int from) {
            return purpose.stands(tokens, from) || clause.stands(tokens, from);
        }

        /** A word of some product's name; or one that stands where a thing is named. */
        private boolean isNoun(int i) {
            Token token = tokens.get(i);
            if (denial.stands(utterance, i)
                    || degree.stands(tokens, i)
                    || words.isOccasion(tokens, i)
                    || (words.isNumber(token) && !words.isSmallName(tokens, i))) {
                return false;
            }
            return words.isSmallName(tokens, i)
                    || words.isName(token)
                    || (i == 0 ? isBare && (isLink(1) || opensStrangely) : isAfterArticle(i) || isAskedFor(i));
        }

        /** {@code teneis libros}, but not {@code quiero pagar}. */
        private boolean isAskedFor(int i) {
            return isBare
                    && pack.small().namers().contains(tokens.get(i - 1).normal())
                    && !isLink(i - 1)
                    && !action.spans(tokens.subList(i, i + 1));
        }

        /** {@code un abogado}, {@code un buen abogado}. */
        private boolean isAfterArticle(int i) {
            int before = i - 1;
            while (before > 0
                    && pack.small().praise().contains(tokens.get(before).normal())) {
                before--;
            }
            return pack.small().articles().contains(tokens.get(before).normal());
        }

        /** Goes on over words that are left, and over one small word between two of them. */
        private int lastOf(int noun) {
            int last = noun;
            while (left.get(last + 1) || (isLink(last + 1) && left.get(last + 2))) {
                last += left.get(last + 1) ? 1 : 2;
            }
            return last;
        }

        private boolean isLink(int i) {
            return i < tokens.size()
                    && pack.small().links().contains(tokens.get(i).normal());
        }
    }
}
