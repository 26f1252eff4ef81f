package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Lexicon;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.language.Translations;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what reads a shop's messages out of its language, its catalogue's words, its synonyms and its intents. */
final class FinderAssembly {

    private final TrainingInput input;
    private final LanguagePack pack;
    private final TextAnalyzer analyzer;
    private final ShopWords words;
    private final TaughtIntents intents;

    FinderAssembly(TrainingInput input) {
        this.input = input;
        this.pack = LanguagePack.of(input.shop().language());
        this.analyzer = new TextAnalyzer(pack);
        Equivalents equivalents = new Equivalents(analyzer, input.words());
        this.words = input.words()
                .with(equivalents.synonyms(
                        Translations.between(input.words().language(), pack.code()),
                        Lexicon.of(pack.code()).equivalents()));
        this.intents = TaughtIntents.of(input.intents(), Lexicon.of(pack.code()));
    }

    TaughtIntents intents() {
        return intents;
    }

    Finders finders() {
        return new Finders(
                entityFinder(),
                new KeywordMatcher(intents.winnable(), others(), analyzer, pack.stopWords()),
                new Complaints(pack, intents.winnable()),
                wishWords());
    }

    private OtherKeywords others() {
        return OtherKeywords.of(pack.code(), intents.winnable(), words.catalogue());
    }

    private EntityFinder entityFinder() {
        ShopInfo shop = input.shop();
        List<VocabularyEntry> vocabulary = Stream.concat(
                        words.vocabulary().stream(), Colours.missing(words, pack, analyzer).stream())
                .toList();
        Measures measures = new Measures(words.vocabulary(), analyzer, pack);
        EntityFinder.Sources sources = new EntityFinder.Sources(
                new GazetteerBuilder(analyzer, pack, words.catalogue()).build(vocabulary, words.synonyms()),
                new BareValues(words.vocabulary(), analyzer, pack),
                measures,
                new Superlatives(
                        pack, new MeasuredAttributes(words.vocabulary(), measures, analyzer, pack), words.catalogue()),
                new PatternFinder(pack, intents.kinds()),
                input.extractors().stream()
                        .map(extractor -> bound(extractor, shop))
                        .toList());
        return new EntityFinder(
                sources,
                new ValueFamilies(words.vocabulary(), analyzer, pack),
                new OwnFinder(words.entities(), analyzer, pack),
                new EntityFinder.Neighbours(
                        new NameReading(pack, words.catalogue()), new Negation(pack), new Narrowing(pack)));
    }

    private static Function<Utterance, List<Entity>> bound(EntityExtractor extractor, ShopInfo shop) {
        return utterance -> extractor.extract(utterance, shop);
    }

    private WishWords wishWords() {
        boolean wantProducts = intents.kinds().contains(WishWords.PRODUCT);
        return new WishWords(
                pack,
                contentWords(),
                new UnwantedWords(pack, words.catalogue()),
                Services.of(pack, intents.winnable(), words.catalogue()),
                attributeNames(),
                new WishWords.Intents(intents.stems(analyzer), 1, wantProducts));
    }

    private ContentWords contentWords() {
        return new ContentWords(pack, analyzer, words.synonyms(), words.catalogue(), smallThings(), wares());
    }

    private Set<String> wares() {
        return Wares.of(pack, words.vocabulary(), words.catalogue());
    }

    private Set<String> smallThings() {
        return words.vocabulary().stream()
                .filter(entry -> entry.entity().equals("categoria"))
                .flatMap(entry -> GrammaticalNumber.FORMS.stream().map(form -> form.apply(Normal.of(entry.value()))))
                .filter(pack.stopWords()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In both numbers. */
    private Set<String> attributeNames() {
        return words.vocabulary().stream()
                .map(entry -> Objects.toString(entry.parts().get("name"), ""))
                .distinct()
                .map(name -> analyzer.analyse(name).tokens())
                .filter(name -> name.size() == 1)
                .flatMap(name -> GrammaticalNumber.FORMS.stream()
                        .map(form -> form.apply(name.getFirst().normal())))
                .flatMap(form -> analyzer.analyse(form).tokens().stream().map(Token::stem))
                .collect(Collectors.toUnmodifiableSet());
    }

    Reader reader() {
        return Reader.of(analyzer, pack, words, intents.winnable());
    }

    Opening opening() {
        return new Opening(pack);
    }

    SpecialCases specialCases() {
        return new SpecialCases(
                new BareNames(pack, analyzer, words.catalogue(), contentWords(), intents.mostVersed()),
                new Sums(pack, intents.examples().map(analyzer::analyse)),
                words.catalogue());
    }

    /** What the intents learn from, bare wishes for what the catalogue has among it. */
    List<TrainingText> texts(Finders finders) {
        List<String> wishes = Stream.concat(
                        BareWishes.of(words.vocabulary()).stream(),
                        Wares.in(intents.examplesOfServices(), wares(), analyzer).stream())
                .toList();
        return new TrainingTexts(pack, analyzer, intents, others(), finders).with(wishes);
    }
}
