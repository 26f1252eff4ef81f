package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Lexicon;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a word of a message is worth in a wish: whether it says anything, names something, or nobody knows it. */
final class ContentWords {

    /** {@code Nº 3} may be written {@code No. 3} on the thing. */
    private static final Pattern NUMBER_SIGN = Pattern.compile("[nN][º°]");

    private static final Set<String> PRONOUNS = Set.of("m", "t");
    /** Digits. */
    private static final int LONG_NUMBER = 3;

    private static final int DOZEN = 12;

    private static final int SHORTEST_NAME = 3;
    /** In words. */
    private static final int MOST_OF_NAME = 3;

    private final LanguagePack pack;
    private final CatalogWords catalogue;
    private final Lead adverb;
    private final Lead purpose;
    private final Lead place;
    private final Lead size;
    private final Map<String, String> synonyms = new HashMap<>();
    private final Set<String> things;
    private final Set<String> wares;

    /**
     * @param synonyms the shop's words for those of its customers; of these the single words
     * @param things small words that the shop also calls its things by
     * @param wares words for its things at large
     */
    ContentWords(
            LanguagePack pack,
            TextAnalyzer analyzer,
            Map<String, String> synonyms,
            CatalogWords catalogue,
            Set<String> things,
            Set<String> wares) {
        this.pack = pack;
        this.things = things;
        this.wares = wares;
        this.catalogue = catalogue;
        this.adverb = Lead.of(pack, Lead.Kind.ADVERB);
        this.purpose = Lead.of(pack, Lead.Kind.PURPOSE);
        this.place = Lead.of(pack, Lead.Kind.PLACE);
        this.size = Lead.of(pack, Lead.Kind.SIZE);
        synonyms.forEach((customers, shops) -> {
            List<Token> tokens = analyzer.analyse(customers).tokens();
            if (tokens.size() == 1) {
                this.synonyms.put(tokens.getFirst().stem(), shops);
            }
        });
    }

    /** Whether it says something of what is wanted. */
    boolean isContent(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String word = token.normal();
        return Character.isLetterOrDigit(word.charAt(0))
                && !NUMBER_SIGN.matcher(token.text()).matches()
                && !isPronoun(tokens, at)
                && !wares.contains(word)
                && !isOrdered(tokens, at)
                && (!pack.stopWords().contains(word) || isThing(tokens, at) || isSmallName(tokens, at))
                && (!isSmall(token) || catalogue.knows(word) || isOfItsName(tokens, at))
                && !isPlace(tokens, at);
    }

    /**
     * The {@code m} of {@code q m recomiendas}, but not of {@code talla m}: before a verb it is what is left of a small
     * word.
     */
    private boolean isPronoun(List<Token> tokens, int at) {
        return PRONOUNS.contains(tokens.get(at).normal())
                && at + 1 < tokens.size()
                && pack.small().fillers().contains(tokens.get(at + 1).normal())
                && !size.stands(tokens, at);
    }

    /** The {@code sofá} of {@code lámpara para leer en el sofá}: another thing, where that which is named is used. */
    private boolean isPlace(List<Token> tokens, int at) {
        return at > 2
                && place.stands(tokens, at)
                && catalogue.isThing(tokens.get(at).normal())
                && tokens.subList(0, at - 2).stream()
                        .map(Token::normal)
                        .anyMatch(word -> !pack.stopWords().contains(word) && catalogue.isThing(word));
    }

    /** The {@code 6} of {@code necesito 6} and of {@code necesito 6 sillas}: so many, whatever thing is called so. */
    private boolean isOrdered(List<Token> tokens, int at) {
        return at > 0
                && isNumber(tokens.get(at))
                && isFew(tokens.get(at).normal())
                && pack.small().requests().contains(tokens.get(at - 1).normal())
                && (at == tokens.size() - 1 || areThings(tokens.get(at + 1)));
    }

    private boolean areThings(Token token) {
        return token.normal().endsWith("s") && catalogue.isThing(token.normal());
    }

    /** More are rather a size. */
    private boolean isFew(String number) {
        return pack.numbers().containsKey(number) || number.length() < LONG_NUMBER && Integer.parseInt(number) <= DOZEN;
    }

    /** The verb of {@code máquina de coser}, and not that of {@code algo para quitar el cloro}. */
    private boolean isOfItsName(List<Token> tokens, int at) {
        String word = tokens.get(at).normal();
        return at > 1
                && pack.small().fillers().contains(word)
                && pack.small().links().contains(tokens.get(at - 1).normal())
                && (at == tokens.size() - 1 || !purpose.stands(tokens, at))
                && word.endsWith("r");
    }

    /** The {@code bajo} of {@code amplificador para bajo}, in a shop of instruments. */
    private boolean isThing(List<Token> tokens, int at) {
        return at > 0
                && things.contains(tokens.get(at).normal())
                && pack.small().links().contains(tokens.get(at - 1).normal());
    }

    /**
     * A letter alone, a unit without a number, {@code exactamente}, {@code buena}: they say something only where the
     * shop does.
     */
    private boolean isSmall(Token token) {
        String word = token.normal();
        boolean isLetter = word.length() == 1 && Character.isLetter(word.charAt(0));
        return isLetter
                || pack.units().containsKey(word)
                || pack.small().praise().contains(word)
                || pack.small().fillers().contains(word)
                || pack.small().requests().contains(word)
                || adverb.spans(List.of(token));
    }

    /** Whether the shop calls something so. */
    boolean isName(Token token) {
        return !isNumber(token) && (catalogue.names(token.normal()) || synonyms.containsKey(token.stem()));
    }

    /**
     * The {@code uno} of {@code juego uno}, in a shop that has the game: a small word where all that is said stands in
     * one thing's name.
     */
    boolean isSmallName(List<Token> tokens, int at) {
        String word = tokens.get(at).normal();
        return tokens.size() <= MOST_OF_NAME
                && word.length() >= SHORTEST_NAME
                && word.chars().allMatch(Character::isLetter)
                && pack.stopWords().contains(word)
                && !pack.small().questions().contains(word)
                && !pack.small().links().contains(word)
                && !pack.small().articles().contains(word)
                && catalogue.callOne(tokens.stream().map(Token::normal).collect(Collectors.joining(" ")));
    }

    /** Whether the catalogue has it anywhere, or calls something so. */
    boolean isKnown(Token token) {
        return isName(token) || catalogue.knows(token.normal());
    }

    /** A number names nothing alone; within a name it stands with other words. */
    boolean isNumber(Token token) {
        return pack.numbers().containsKey(token.normal())
                || token.normal().chars().allMatch(Character::isDigit);
    }

    /** {@code para el cole}, of which no product says anything: what a thing is for, none of its properties. */
    boolean isOccasion(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return at > 1
                && Lexicon.of(pack.code()).common().contains(token.normal())
                && purpose.stands(tokens, at)
                && !isKnown(token);
    }

    /** The shop's word for it, where it has another one. */
    String shops(Token token) {
        return synonyms.getOrDefault(token.stem(), spelt(token));
    }

    /** As the customer wrote it, unless that was misspelt. */
    String spelt(Token token) {
        return isMended(token) ? token.normal() : token.text();
    }

    /** Whether the shop has another word for it, or writes it otherwise. */
    boolean isCalledOtherwise(Token token) {
        return isMended(token) || synonyms.containsKey(token.stem());
    }

    boolean isMended(Token token) {
        if (!Character.isLetterOrDigit(token.text().charAt(0))) {
            return true;
        }
        return !token.normal().equals(Normal.of(token.text())) && !pack.units().containsValue(token.normal());
    }
}
