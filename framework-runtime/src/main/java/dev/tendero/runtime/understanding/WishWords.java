package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Lexicon;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.BitSet;
import java.util.HashMap;
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

    private static final Set<String> ASKING = Set.of(
            "que", "cuanto", "cuanta", "cuantos", "cuantas", "what", "which", "many", "much", "qual", "quais", "quanto",
            "quanta", "quantos", "quantas");

    private final LanguagePack pack;
    private final CatalogWords catalogue;
    private final Intents intents;
    private final Lead negation;
    private final Lead purpose;
    private final UnwantedWords unwanted;
    /** Stems of their names. */
    private final Set<String> attributes;

    private final Narrowing narrowing;
    private final Lead action;
    private final Lead degree;
    private final Lead adverb;
    private final Lead property;
    private final Map<String, String> synonyms = new HashMap<>();

    WishWords(
            LanguagePack pack,
            TextAnalyzer analyzer,
            Map<String, String> synonyms,
            CatalogWords catalogue,
            Set<String> attributes,
            Intents intents) {
        this.attributes = attributes;
        this.pack = pack;
        this.catalogue = catalogue;
        this.intents = intents;
        this.negation = Lead.of(pack, Lead.Kind.NEGATION);
        this.purpose = Lead.of(pack, Lead.Kind.PURPOSE);
        this.unwanted = new UnwantedWords(pack, catalogue);
        this.narrowing = new Narrowing(pack);
        this.action = Lead.of(pack, Lead.Kind.ACTION);
        this.degree = Lead.of(pack, Lead.Kind.DEGREE);
        this.adverb = Lead.of(pack, Lead.Kind.ADVERB);
        this.property = Lead.of(pack, Lead.Kind.PROPERTY);
        synonyms.forEach((customers, shops) -> {
            List<Token> tokens = analyzer.analyse(customers).tokens();
            if (tokens.size() == 1) {
                this.synonyms.put(tokens.getFirst().stem(), shops);
            }
        });
    }

    private WishWords(WishWords other, Intents intents) {
        this.attributes = other.attributes;
        this.pack = other.pack;
        this.catalogue = other.catalogue;
        this.intents = intents;
        this.negation = other.negation;
        this.purpose = other.purpose;
        this.unwanted = other.unwanted;
        this.narrowing = other.narrowing;
        this.action = other.action;
        this.degree = other.degree;
        this.adverb = other.adverb;
        this.property = other.property;
        this.synonyms.putAll(other.synonyms);
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
        return new WishWords(this, new Intents(intents.asking(), intents.least() + 1, intents.wantProducts()));
    }

    /** @param asked tokens of the intents' keywords: they ask, they don't name */
    Wish read(Utterance utterance, List<Candidate> entities, BitSet asked) {
        List<Token> tokens = utterance.tokens();
        BitSet left = new BitSet();
        int content = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (isContent(tokens.get(i)) && !asked.get(i)) {
                content++;
                left.set(i, !ASKING.contains(tokens.get(i).normal()));
            }
        }
        entities.forEach(entity -> left.clear(entity.from(), entity.to()));
        entities.stream()
                .filter(entity -> entity.from() > 0 && isCount(tokens.get(entity.from() - 1), entity))
                .forEach(entity -> left.clear(entity.from() - 1));
        IntStream.range(1, tokens.size()).filter(i -> isAskedAfter(tokens, i)).forEach(i -> left.clear(i - 1, i + 1));
        List<Entity> none = unwanted.take(utterance, left, entities, this::shops);
        Message message = new Message(utterance, left, entities.isEmpty());
        int named = count(left, tokens, this::isName);
        boolean isSum = named == 0 && entities.isEmpty();
        int strangers = count(left, tokens, token -> isStranger(token) || (isSum && isNumber(token)));
        double all = Math.max(1, content);
        return new Wish(
                searchText(tokens, left),
                intents.wantProducts() ? none : List.of(),
                !intents.wantProducts() || pointsAtShown(entities) ? Optional.empty() : message.product(),
                content == 0 ? 0 : (content - left.cardinality() + named) / all,
                strangers / all,
                content);
    }

    /** The {@code tallas} of {@code ¿en qué tallas hay?}: what is asked of a thing names none. */
    private boolean isAskedAfter(List<Token> tokens, int at) {
        return ASKING.contains(tokens.get(at - 1).normal())
                && (attributes.contains(tokens.get(at).stem()) || property.spans(tokens.subList(at, at + 1)));
    }

    private static int count(BitSet left, List<Token> tokens, Predicate<Token> which) {
        int count = 0;
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            count += which.test(tokens.get(i)) ? 1 : 0;
        }
        return count;
    }

    private String searchText(List<Token> tokens, BitSet left) {
        return left.stream()
                .filter(i -> !negation.stands(tokens, i) && !isOccasion(tokens, i))
                .mapToObj(i -> shops(tokens.get(i)))
                .collect(Collectors.joining(" "));
    }

    /** {@code para el cole}, of which no product says anything: what a thing is for, none of its properties. */
    private boolean isOccasion(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return at > 1
                && Lexicon.of(pack.code()).common().contains(token.normal())
                && purpose.stands(tokens, at)
                && !isName(token)
                && !catalogue.knows(token.normal());
    }

    /** The shop's word for it, where it has another one. */
    private String shops(Token token) {
        return synonyms.getOrDefault(token.stem(), spelt(token));
    }

    /** As the customer wrote it, unless that was misspelt. */
    private String spelt(Token token) {
        return isMended(token) ? token.normal() : token.text();
    }

    private boolean isMended(Token token) {
        if (!Character.isLetterOrDigit(token.text().charAt(0))) {
            return true;
        }
        return !token.normal().equals(Normal.of(token.text())) && !pack.units().containsValue(token.normal());
    }

    /** Who says {@code el segundo} has said which product: {@code colores del segundo} names no other. */
    private static boolean pointsAtShown(List<Candidate> entities) {
        return entities.stream()
                .anyMatch(candidate -> candidate.entities().getFirst().entity().equals("posicion"));
    }

    private boolean isContent(Token token) {
        String word = token.normal();
        return Character.isLetterOrDigit(word.charAt(0))
                && !pack.stopWords().contains(word)
                && (!isSmall(token) || catalogue.knows(word));
    }

    /** A letter alone, a unit without a number, {@code exactamente}: they name something only where the shop does. */
    private boolean isSmall(Token token) {
        String word = token.normal();
        boolean isLetter = word.length() == 1 && Character.isLetter(word.charAt(0));
        return isLetter || pack.units().containsKey(word) || adverb.spans(List.of(token));
    }

    private boolean isName(Token token) {
        return !isNumber(token) && (catalogue.names(token.normal()) || synonyms.containsKey(token.stem()));
    }

    /** The {@code dos} of {@code los dos televisores}. */
    private boolean isCount(Token before, Candidate entity) {
        return pack.numbers().containsKey(before.normal())
                && entity.entities().getFirst().entity().equals("categoria");
    }

    /** A number names nothing alone; within a name it stands with other words. */
    private boolean isNumber(Token token) {
        return pack.numbers().containsKey(token.normal())
                || token.normal().chars().allMatch(Character::isDigit);
    }

    private boolean isStranger(Token token) {
        return !isName(token) && !intents.ask(token.stem()) && !catalogue.knows(token.normal());
    }

    /**
     * What is wanted beside the entities.
     *
     * @param unwanted words of what it is to be without, each as {@code producto}
     * @param product the stretch that names a thing, as {@code producto}
     * @param coverage share of the content words that entities have taken or that name products, 0 to 1
     * @param words how many content words there are
     * @param strangers share of the content words that nobody here knows, 0 to 1
     */
    record Wish(
            String searchText,
            List<Entity> unwanted,
            Optional<Candidate> product,
            double coverage,
            double strangers,
            int words) {}

    /** @param left the content words that no entity has taken */
    private final class Message {

        private final Utterance utterance;
        private final List<Token> tokens;
        private final BitSet left;
        private final boolean isBare;

        /** @param isBare whether no entity was found */
        Message(Utterance utterance, BitSet left, boolean isBare) {
            this.utterance = utterance;
            this.tokens = utterance.tokens();
            this.left = left;
            this.isBare = isBare;
        }

        /** The first stretch of left words that names a thing, {@code mesa de comedor}; none when none does. */
        Optional<Candidate> product() {
            return left.stream().filter(this::isNoun).boxed().findFirst().map(noun -> {
                int first = left.previousClearBit(noun) + 1;
                return candidate(first, lastOf(noun) + 1);
            });
        }

        private Candidate candidate(int from, int to) {
            int start = tokens.get(from).start();
            int end = tokens.get(to - 1).end();
            List<Token> named = tokens.subList(from, to);
            String value = named.stream().anyMatch(WishWords.this::isMended)
                    ? named.stream().map(WishWords.this::spelt).collect(Collectors.joining(" "))
                    : utterance.text().substring(start, end);
            Entity entity = Entity.of(PRODUCT, value, start, end);
            return narrowing.mark(new Candidate(List.of(entity), from, to, 0), tokens);
        }

        /** A word of some product's name; or one that stands where a thing is named. */
        private boolean isNoun(int i) {
            if (negation.stands(tokens, i)
                    || degree.stands(tokens, i)
                    || isOccasion(tokens, i)
                    || isNumber(tokens.get(i))) {
                return false;
            }
            if (isName(tokens.get(i))) {
                return true;
            }
            return i == 0 ? isBare && (isLink(1) || isStranger(tokens.getFirst())) : isAfterArticle(i) || isAskedFor(i);
        }

        /** {@code teneis libros}, but not {@code quiero pagar}. */
        private boolean isAskedFor(int i) {
            return isBare
                    && pack.namers().contains(tokens.get(i - 1).normal())
                    && !isLink(i - 1)
                    && !action.spans(tokens.subList(i, i + 1));
        }

        /** {@code un abogado}, {@code un buen abogado}. */
        private boolean isAfterArticle(int i) {
            int before = i - 1;
            while (before > 0 && pack.praise().contains(tokens.get(before).normal())) {
                before--;
            }
            return pack.articles().contains(tokens.get(before).normal());
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
            return i < tokens.size() && pack.linkWords().contains(tokens.get(i).normal());
        }
    }
}
