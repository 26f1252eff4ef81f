package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Messages that do nothing but name a thing: one that the shop does not have, {@code tubo de PVC}, or what its
 * catalogue has, {@code vinos de menos de 300 pesos}. No example speaks of it, but who names a thing in a shop looks
 * for it. What people also say where nothing is sold names none.
 */
final class BareNames {

    private static final int MOST_WORDS = 3;
    /** {@code asdfghjkl} and {@code jajaja} are no words. */
    private static final Pattern NOISE = Pattern.compile("[^aeiouy]{5}|(\\p{L}{1,3})\\1{2}");

    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

    /** What a wish for products is made of. */
    private static final Set<String> WISHES =
            Set.of("categoria", "marca", "atributo", "precio", "orden", "oferta", "disponibilidad");

    private static final Set<String> THINGS = Set.of("categoria", "marca");

    private final LanguagePack pack;
    private final CatalogWords catalogue;
    private final ContentWords words;
    private final Optional<String> intent;
    private final Set<String> elsewhere;

    /** @param intent who answers names */
    BareNames(
            LanguagePack pack,
            TextAnalyzer analyzer,
            CatalogWords catalogue,
            ContentWords words,
            Optional<String> intent) {
        this.pack = pack;
        this.words = words;
        this.catalogue = catalogue;
        this.intent = intent;
        this.elsewhere = pack.background().stream()
                .flatMap(sentence -> analyzer.analyse(sentence).tokens().stream())
                .map(Token::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param asked tokens of the intents' keywords: they ask, they don't name */
    Optional<String> intent(Utterance utterance, List<Candidate> found, BitSet asked) {
        List<Token> tokens = utterance.tokens();
        boolean isName = asked.isEmpty()
                && (found.isEmpty()
                        ? isNameAlone(tokens) || (tokens.size() == 1 && words.isSmallName(tokens, 0))
                        : isOfEntities(tokens, found));
        return isName ? intent : Optional.empty();
    }

    /** Whether all of its words stand in one product's name. */
    boolean isOfOne(Utterance utterance) {
        String said = utterance.tokens().stream().map(Token::normal).collect(Collectors.joining(" "));
        return !said.isEmpty() && catalogue.callOne(said);
    }

    /**
     * A thing of the catalogue or one word that it knows, what is wished of it, and words that it knows or one that may
     * name it closer.
     */
    private boolean isOfEntities(List<Token> tokens, List<Candidate> found) {
        List<String> kinds = found.stream()
                .flatMap(candidate -> candidate.entities().stream())
                .map(Entity::entity)
                .toList();
        List<Token> left = IntStream.range(0, tokens.size())
                .filter(i -> found.stream().noneMatch(candidate -> candidate.covers(i)))
                .mapToObj(tokens::get)
                .toList();
        List<Token> names = left.stream().filter(token -> !isSmall(token)).toList();
        return WISHES.containsAll(kinds)
                && (kinds.stream().anyMatch(THINGS::contains)
                        || names.stream().anyMatch(this::isThing)
                        || names.size() == 1 && catalogue.knows(names.getFirst().normal()))
                && areKnownButOne(names, left);
    }

    private boolean areKnownButOne(List<Token> names, List<Token> left) {
        List<Token> strange =
                names.stream().filter(name -> !catalogue.knows(name.normal())).toList();
        return strange.isEmpty() || strange.size() == 1 && mayName(strange.getFirst()) && isNameOf(left);
    }

    private boolean isThing(Token token) {
        return catalogue.isThing(token.normal());
    }

    private boolean isNameOf(List<Token> left) {
        return left.stream().allMatch(token -> !isSmall(token) || isLink(token) || isArticle(token));
    }

    /** A noun, perhaps after an article, with a word beside it, and what small words tie to it. */
    private boolean isNameAlone(List<Token> tokens) {
        int opening =
                !tokens.isEmpty() && tokens.getFirst().normal().length() == 1 && isSmall(tokens.getFirst()) ? 1 : 0;
        int first = firstOfName(tokens, opening);
        List<Integer> content = IntStream.range(first, tokens.size())
                .filter(i -> !isSmall(tokens.get(i)))
                .boxed()
                .toList();
        return !content.isEmpty()
                && content.size() <= MOST_WORDS
                && content.getFirst() == first
                && content.getLast() == tokens.size() - 1
                && (content.size() < MOST_WORDS || content.getLast() - content.getFirst() >= MOST_WORDS)
                && VOWEL.matcher(tokens.get(first).normal()).find()
                && content.stream().map(tokens::get).allMatch(this::mayName)
                && IntStream.range(first, tokens.size()).allMatch(i -> content.contains(i) || isTie(tokens, i));
    }

    /** {@code abono para los geranios}: an article without a link before it is that of a verb's object. */
    private boolean isTie(List<Token> tokens, int at) {
        return isLink(tokens.get(at)) || (at > 0 && isArticle(tokens.get(at)) && isLink(tokens.get(at - 1)));
    }

    private boolean mayName(Token token) {
        return token.normal().chars().allMatch(Character::isLetter)
                && token.normal().length() > 2
                && !NOISE.matcher(token.normal()).find()
                && (!elsewhere.contains(token.stem()) || catalogue.names(token.normal()));
    }

    private boolean isSmall(Token token) {
        return pack.stopWords().contains(token.normal()) || isLink(token);
    }

    /** Behind an article, or {@code algo de}. */
    private int firstOfName(List<Token> tokens, int opening) {
        int first = opening;
        while (first < tokens.size() && isSmall(tokens.get(first))) {
            first++;
        }
        boolean isTied = first > opening && isLink(tokens.get(first - 1));
        boolean isArticle = opening < tokens.size() && isArticle(tokens.get(opening));
        return isTied ? first : isArticle ? opening + 1 : opening;
    }

    private boolean isArticle(Token token) {
        return pack.small().articles().contains(token.normal());
    }

    private boolean isLink(Token token) {
        return pack.small().links().contains(token.normal());
    }
}
