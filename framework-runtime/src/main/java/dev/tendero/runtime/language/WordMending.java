package dev.tendero.runtime.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out what one word that nobody knows was to be. */
final class WordMending {

    private static final int SHORTEST_PART = 4;
    private static final Pattern WORD_AND_NUMBER = Pattern.compile("(\\p{L}{2,})(\\d+)");
    private static final Pattern DIMINUTIVE = Pattern.compile("(\\p{L}{3,}?)(?:[ec]?c?it|inh)([oa])s?");
    private static final Pattern WITH_PRONOUN = Pattern.compile("\\p{L}{3,}[aeir](?:[mts]e|nos)?l[aeo]s?");
    private static final Pattern HARD_G = Pattern.compile("g(?=[ei])");
    private static final List<String> ENDINGS = List.of("", "e");
    private static final Set<String> INFLECTED = Set.of("es", "pt");

    private final TextAnalyzer analyzer;
    private final LanguagePack pack;
    private final KnownWords known;
    /** It takes a while to make, so that it is begun at once, and only asked for when a word is unknown. */
    private final CompletableFuture<Spelling> spelling;

    WordMending(TextAnalyzer analyzer, LanguagePack pack, KnownWords known) {
        this.analyzer = analyzer;
        this.pack = pack;
        this.known = known;
        this.spelling = CompletableFuture.supplyAsync(known::spelling);
    }

    /** The one that is meant, or several that were written as one; the word itself where nothing better is known. */
    List<String> words(String word, String stem) {
        if (known.isKnown(word, stem)) {
            return List.of(word);
        }
        Matcher numbered = WORD_AND_NUMBER.matcher(word);
        if (numbered.matches()) {
            return isReal(numbered.group(1)) ? List.of(numbered.group(1), numbered.group(2)) : List.of(word);
        }
        Optional<Spelling.Near> near = nearest(word);
        return diminished(word)
                .map(List::of)
                .or(() -> near.filter(Spelling.Near::isSure)
                        .map(Spelling.Near::word)
                        .map(List::of))
                .or(() -> parted(word))
                .or(() -> near.map(Spelling.Near::word).map(List::of))
                .orElse(List.of(word));
    }

    /** Who writes {@code gitarra} as it sounds has left out an u that nobody hears. */
    private Optional<Spelling.Near> nearest(String word) {
        Optional<Spelling.Near> near = spelling.join().nearest(word);
        Matcher hard = HARD_G.matcher(word);
        return near.isEmpty() && INFLECTED.contains(pack.code()) && hard.find()
                ? spelling.join().nearest(hard.replaceAll("gu"))
                : near;
    }

    /** {@code mochilita}, {@code movilito}. */
    private Optional<String> diminished(String word) {
        Matcher diminutive = DIMINUTIVE.matcher(word);
        if (!INFLECTED.contains(pack.code()) || !diminutive.matches()) {
            return Optional.empty();
        }
        String base = diminutive.group(1);
        return List.of(base + diminutive.group(2), base + ENDINGS.get(0), base + ENDINGS.get(1)).stream()
                .filter(whole -> whole.length() >= SHORTEST_PART && known.isOwn(whole, analyzer.stem(whole)))
                .findFirst();
    }

    /** {@code portatilbarato}: one of the two is the shop's, the other one exists. */
    private Optional<List<String>> parted(String word) {
        if (!Spelling.isMendable(word) || isVerbWithPronoun(word)) {
            return Optional.empty();
        }
        for (int at = word.length() - 2; at >= 2; at--) {
            String first = word.substring(0, at);
            String second = word.substring(at);
            if (isPart(first, second) || isPart(second, first)) {
                return Optional.of(List.of(first, second));
            }
        }
        return Optional.empty();
    }

    /** {@code ordénalos} is one word. */
    private boolean isVerbWithPronoun(String word) {
        return pack.code().equals("es") && WITH_PRONOUN.matcher(word).matches();
    }

    private boolean isPart(String own, String other) {
        return own.length() >= SHORTEST_PART && known.isOwnForm(own, analyzer.stem(own)) && isBeside(other);
    }

    private boolean isBeside(String other) {
        if (other.length() >= SHORTEST_PART) {
            return isReal(other);
        }
        return other.length() > 1
                && (pack.small().links().contains(other) || (known.isOwn(other, other) && !known.isBuilding(other)));
    }

    private boolean isReal(String word) {
        String stem = analyzer.stem(word);
        return known.isOwn(word, stem) || known.isCommon(word, stem);
    }
}
