package dev.tendero.runtime.language;

import dev.tendero.api.Token;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that exist: a shop's own, by word and by stem, and those that everybody uses. Safe for many threads. */
public final class KnownWords {

    private static final double ANY = 9;
    private static final double SLIP = 0.85;
    private static final double SWAP = 0.65;
    private static final double SOUND = 0.3;
    private static final Pattern PATTERN_WORD = Pattern.compile("(?<![a-z\\\\])[a-z]{3,}");
    /** Of the names that things have elsewhere, which are spelt right though this shop has none of them. */
    private static final int SHORTEST = 4;
    /** From here on a word that builds sentences is hardly another one that was misspelt. */
    private static final int LONG = 7;
    /** A word is another form of one with its stem when it is not much longer than that. */
    private static final int ENDING = 3;

    private final String language;
    private final Set<String> things = new LinkedHashSet<>();
    private final Set<String> asking = new LinkedHashSet<>();
    private final Set<String> ownStems = new HashSet<>();
    private final Set<String> building = new LinkedHashSet<>();
    private final Set<String> common = new HashSet<>();
    private final Set<String> commonStems = new HashSet<>();
    private final Predicate<String> elsewhere;

    /**
     * @param things texts that name what a shop sells, those that are rather meant first
     * @param asking texts that customers ask with
     * @param elsewhere whether another place, which is slower to ask, has a word in normal form
     */
    public KnownWords(
            Collection<String> things,
            Collection<String> asking,
            Predicate<String> elsewhere,
            TextAnalyzer analyzer,
            LanguagePack pack) {
        this.language = pack.code();
        this.elsewhere = elsewhere;
        things.forEach(text -> add(text, this.things, analyzer));
        asking.forEach(text -> add(text, this.asking, analyzer));
        building.addAll(pack.stopWords());
        building.addAll(pack.numbers().keySet());
        building.addAll(Lexicon.of(language).ordinals());
        common.addAll(building);
        common.addAll(pack.units().keySet());
        common.addAll(Lexicon.of(language).common());
        Lexicon.of(language).equivalents().stream()
                .flatMap(List::stream)
                .map(Normal::of)
                .filter(word -> word.length() >= SHORTEST && word.indexOf(' ') < 0)
                .forEach(common::add);
        common.forEach(word -> commonStems.add(analyzer.stem(word)));
        pack.patterns()
                .forEach(pattern ->
                        PATTERN_WORD.matcher(pattern.regex()).results().forEach(word -> common.add(word.group())));
    }

    private void add(String text, Set<String> words, TextAnalyzer analyzer) {
        if (text.chars().allMatch(Character::isLetter)) {
            String word = Normal.of(text);
            words.add(word);
            ownStems.add(analyzer.stem(word));
            return;
        }
        for (Token token : analyzer.analyse(text).tokens()) {
            words.add(token.normal());
            ownStems.add(token.stem());
        }
    }

    /** Of what the shop sells, as {@code pra} is not, though it is the stem of {@code Praia}. */
    boolean isOwnAsWritten(String normal) {
        return things.contains(normal);
    }

    boolean isOwn(String normal, String stem) {
        return things.contains(normal) || asking.contains(normal) || ownStems.contains(stem);
    }

    boolean isCommon(String normal, String stem) {
        return common.contains(normal) || commonStems.contains(stem);
    }

    boolean isKnownElsewhere(String normal) {
        return elsewhere.test(normal);
    }

    boolean isKnown(String normal, String stem) {
        return isOwn(normal, stem) || isCommon(normal, stem) || elsewhere.test(normal);
    }

    /**
     * Whether it is one of the shop's words, or one of them in the other number or gender: the {@code prim} of
     * {@code primaria} is a stem alone.
     */
    boolean isOwnForm(String normal, String stem) {
        return things.contains(normal)
                || asking.contains(normal)
                || (ownStems.contains(stem) && isWhole(normal, stem) && normal.length() - stem.length() <= ENDING);
    }

    private static boolean isWhole(String normal, String stem) {
        return normal.length() > stem.length() || normal.length() > SHORTEST;
    }

    boolean isBuilding(String normal) {
        return building.contains(normal);
    }

    /** What it sells before what it is asked; of common words only those that sound alike. */
    Spelling spelling() {
        Map<Boolean, List<String>> byLength =
                building.stream().collect(Collectors.partitioningBy(word -> word.length() >= LONG));
        return new Spelling(
                language,
                List.of(
                        new Spelling.Group(things, ANY),
                        new Spelling.Group(asking, SLIP),
                        new Spelling.Group(byLength.getOrDefault(true, List.of()), SLIP),
                        new Spelling.Group(byLength.getOrDefault(false, List.of()), SWAP),
                        new Spelling.Group(common, SOUND)));
    }
}
