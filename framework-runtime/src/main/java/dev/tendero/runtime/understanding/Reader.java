package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.KnownWords;
import dev.tendero.runtime.language.LanguageGuess;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Mender;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.PhraseSynonyms;
import dev.tendero.runtime.language.TextAnalyzer;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.shop.OwnEntity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads customers' messages as they were meant: taken apart, then mended by the words that the shop knows. */
final class Reader {

    private final TextAnalyzer analyzer;
    private final Mender mender;
    private final PhraseSynonyms phrases;
    private final String usual;
    /** Begun at once, asked for at the first message. */
    private final CompletableFuture<LanguageGuess> languages = CompletableFuture.supplyAsync(LanguageGuess::get);

    private Reader(TextAnalyzer analyzer, Mender mender, PhraseSynonyms phrases, String usual) {
        this.phrases = phrases;
        this.usual = usual;
        this.analyzer = analyzer;
        this.mender = mender;
    }

    static Reader of(TextAnalyzer analyzer, LanguagePack pack, ShopWords words, List<IntentSettings> intents) {
        CatalogWords catalogue = words.catalogue();
        KnownWords known =
                new KnownWords(things(words, catalogue), asking(words, intents), catalogue::knows, analyzer, pack);
        return new Reader(
                analyzer,
                new Mender(analyzer, pack, known),
                new PhraseSynonyms(analyzer, ofNames(words, analyzer)),
                pack.code());
    }

    /** Those whose words of the shop are no category, brand or value, which are found as such. */
    private static Map<String, String> ofNames(ShopWords words, TextAnalyzer analyzer) {
        Set<String> called = words.vocabulary().stream()
                .filter(VocabularyEntry::isCalled)
                .map(entry -> stems(analyzer, entry.value()))
                .collect(Collectors.toSet());
        Map<String, String> ofNames = new LinkedHashMap<>(words.synonyms());
        ofNames.values().removeIf(shops -> called.contains(stems(analyzer, shops)));
        return ofNames;
    }

    private static String stems(TextAnalyzer analyzer, String text) {
        return analyzer.analyse(text).tokens().stream().map(Token::stem).collect(Collectors.joining(" "));
    }

    private static List<String> things(ShopWords words, CatalogWords catalogue) {
        return Stream.of(
                        words.vocabulary().stream()
                                .filter(VocabularyEntry::isCalled)
                                .flatMap(entry -> GazetteerBuilder.spellings(entry.value()).stream()),
                        words.synonyms().entrySet().stream().flatMap(Reader::sides),
                        words.entities().stream().flatMap(Reader::values),
                        catalogue.words().stream())
                .flatMap(each -> each)
                .toList();
    }

    /** Also what attributes are called: who wants {@code talla M} may misspell both. */
    private static List<String> asking(ShopWords words, List<IntentSettings> intents) {
        return Stream.of(
                        intents.stream().flatMap(intent -> intent.keywords().stream()),
                        intents.stream().flatMap(intent -> intent.examples().stream()),
                        words.vocabulary().stream()
                                .map(entry -> Objects.toString(entry.parts().get("name"), ""))
                                .distinct())
                .flatMap(each -> each)
                .toList();
    }

    Utterance read(String text) {
        return phrases.replaced(mender.mend(analyzer.analyse(text)));
    }

    /**
     * ISO 639-1 code of the language that it is written in, as far as its words tell; brands tell nothing.
     *
     * @param found its entities
     */
    String language(Utterance utterance, List<Candidate> found) {
        BitSet names = new BitSet();
        for (Candidate candidate : found) {
            if (candidate.entities().getFirst().entity().equals("marca")) {
                names.set(candidate.from(), candidate.to());
            }
        }
        List<Token> tokens = utterance.tokens();
        List<String> words = new ArrayList<>(tokens.size());
        for (int i = names.nextClearBit(0); i < tokens.size(); i = names.nextClearBit(i + 1)) {
            words.add(Normal.of(tokens.get(i).text()));
        }
        return languages.join().of(words, usual);
    }

    private static Stream<String> sides(Map.Entry<String, String> synonym) {
        return Stream.of(synonym.getKey(), synonym.getValue());
    }

    private static Stream<String> values(OwnEntity entity) {
        return entity instanceof OwnEntity.Listed listed
                ? listed.values().entrySet().stream()
                        .flatMap(value -> Stream.concat(Stream.of(value.getKey()), value.getValue().stream()))
                : Stream.empty();
    }
}
