package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words that say what is wanted and that no entity has taken: what a search looks for. */
final class WishWords {

    static final String PRODUCT = "producto";

    private final LanguagePack pack;
    private final ContentWords words;
    private final Intents intents;
    /** Stems of their names. */
    private final Set<String> attributes;

    private final Denial denial;
    private final Lead property;
    private final UnwantedWords unwanted;
    private final Services services;
    private final Address address;
    private final NamedThing named;

    WishWords(
            LanguagePack pack,
            ContentWords words,
            UnwantedWords unwanted,
            Services services,
            Set<String> attributes,
            Intents intents) {
        this.pack = pack;
        this.words = words;
        this.intents = intents;
        this.attributes = attributes;
        this.denial = new Denial(pack);
        this.property = Lead.of(pack, Lead.Kind.PROPERTY);
        this.unwanted = unwanted;
        this.services = services;
        this.address = new Address(pack, words);
        this.named = new NamedThing(pack, words);
    }

    /**
     * @param asking stems of what the intents' keywords and examples say, and how many of them say it
     * @param least so many must say it
     * @param wantProducts whether any of them works with things that are named
     */
    record Intents(Map<String, Integer> asking, int least, boolean wantProducts) {

        boolean ask(String stem) {
            return asking.getOrDefault(stem, 0) >= least;
        }
    }

    /** For the intents' own examples: what one of them says alone it would not know of another one. */
    WishWords beside() {
        Intents others = new Intents(intents.asking(), intents.least() + 1, intents.wantProducts());
        return new WishWords(pack, words, unwanted, services, attributes, others);
    }

    /** Whether a sentence asks for what the shop does beside selling. */
    boolean serve(String sentence) {
        return services.areServed(sentence);
    }

    /** @param asked tokens of the intents' keywords: they ask, they don't name */
    Wish read(Utterance utterance, List<Candidate> entities, BitSet asked) {
        List<Token> tokens = utterance.tokens();
        BitSet content = IntStream.range(0, tokens.size())
                .filter(i -> words.isContent(tokens, i) && !asked.get(i))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        BitSet left = left(utterance, content, entities);
        List<Entity> none = unwanted.take(utterance, left, entities, words::shops);
        return new Found(utterance, entities, content, left).wish(none);
    }

    private BitSet left(Utterance utterance, BitSet content, List<Candidate> entities) {
        List<Token> tokens = utterance.tokens();
        BitSet left = (BitSet) content.clone();
        content.stream().filter(i -> asks(tokens.get(i))).forEach(left::clear);
        entities.forEach(entity -> left.clear(entity.from(), entity.to()));
        entities.stream()
                .filter(entity -> entity.from() > 0 && isCount(tokens.get(entity.from() - 1), entity))
                .forEach(entity -> left.clear(entity.from() - 1));
        IntStream.range(1, tokens.size())
                .filter(i -> isAskedAfter(tokens, i))
                .forEach(i -> leaveAsking(tokens, i, left));
        address.leave(utterance, left, entities);
        return left;
    }

    /** Also the verb that ends the question and that no product is called by: {@code ¿qué marcas manejan?}. */
    private void leaveAsking(List<Token> tokens, int property, BitSet left) {
        left.clear(property - 1, property + 1);
        int last = tokens.size() - 1;
        boolean isNoun = pack.small().namers().contains(tokens.get(last - 1).normal());
        if (last > property && !isNoun && !words.isKnown(tokens.get(last))) {
            left.clear(last);
        }
    }

    private boolean asks(Token token) {
        return pack.small().questions().contains(token.normal());
    }

    /** The {@code tallas} of {@code ¿en qué tallas hay?}: what is asked of a thing names none. */
    private boolean isAskedAfter(List<Token> tokens, int at) {
        return asks(tokens.get(at - 1))
                && (attributes.contains(tokens.get(at).stem()) || property.spans(tokens.subList(at, at + 1)));
    }

    /** The {@code dos} of {@code los dos televisores}. */
    private boolean isCount(Token before, Candidate entity) {
        return pack.numbers().containsKey(before.normal())
                && entity.entities().getFirst().entity().equals("categoria");
    }

    private boolean isStranger(Token token) {
        return !words.isKnown(token) && !intents.ask(token.stem());
    }

    /**
     * What is wanted beside the entities.
     *
     * @param unwanted words of what it is to be without, each as {@code producto}
     * @param product the stretch that names a thing, as {@code producto}
     * @param coverage share of the content words that entities have taken or that name products, 0 to 1
     * @param strangers share of the content words that nobody here knows, 0 to 1
     * @param words how many content words there are
     * @param isUnserved whether something is asked that shops do beside selling, and this one not
     * @param opensUnserved whether that is the first of the content words: the verb, and what follows is what it is
     *     done with, {@code quiero devolver unas zapatillas}
     */
    record Wish(
            String searchText,
            List<Entity> unwanted,
            Optional<Candidate> product,
            double coverage,
            double strangers,
            int words,
            boolean isUnserved,
            boolean opensUnserved) {}

    /** @param left the content words that no entity has taken */
    private final class Found {

        private final Utterance utterance;
        private final List<Token> tokens;
        private final List<Candidate> entities;
        private final BitSet content;
        private final BitSet left;

        Found(Utterance utterance, List<Candidate> entities, BitSet content, BitSet left) {
            this.utterance = utterance;
            this.tokens = utterance.tokens();
            this.entities = entities;
            this.content = content;
            this.left = left;
        }

        private Wish wish(List<Entity> none) {
            int names = count(words::isName);
            boolean isSum = names == 0 && entities.isEmpty();
            int strangers = count(token -> isStranger(token) || (isSum && words.isNumber(token)));
            double all = Math.max(1, content.cardinality());
            return new Wish(
                    searchText(),
                    intents.wantProducts() ? none : List.of(),
                    product(),
                    content.isEmpty() ? 0 : (content.cardinality() - left.cardinality() + names) / all,
                    strangers / all,
                    content.cardinality(),
                    services.areMissed(tokens),
                    opensUnserved());
        }

        /** {@code descuento} is one that the catalogue answers where it says what is on sale. */
        private boolean opensUnserved() {
            int first = content.nextSetBit(0);
            return first >= 0
                    && left.get(first)
                    && services.isMissed(tokens, first)
                    && tokens.stream().skip(first).noneMatch(this::isRequest);
        }

        /** {@code quiero cambiar la lámpara, ¿qué tenéis?} */
        private boolean isRequest(Token token) {
            return pack.small().requests().contains(token.normal());
        }

        private int count(Predicate<Token> which) {
            return (int) left.stream().filter(i -> which.test(tokens.get(i))).count();
        }

        private String searchText() {
            return left.stream()
                    .filter(i -> !denial.stands(utterance, i) && !words.isOccasion(tokens, i))
                    .mapToObj(i -> words.shops(tokens.get(i)))
                    .collect(Collectors.joining(" "));
        }

        private Optional<Candidate> product() {
            if (!intents.wantProducts() || pointsAtShown()) {
                return Optional.empty();
            }
            boolean opensStrangely = left.get(0) && isStranger(tokens.getFirst());
            return named.in(utterance, left, entities.isEmpty(), opensStrangely);
        }

        /** Who says {@code el segundo} has said which product: {@code colores del segundo} names no other. */
        private boolean pointsAtShown() {
            return entities.stream()
                    .anyMatch(candidate ->
                            candidate.entities().getFirst().entity().equals("posicion"));
        }
    }
}
