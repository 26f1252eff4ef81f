package dev.tendero.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenderTest {

    private static final int MANY = 100_000;
    private static final List<String> SYLLABLES =
            List.of("bra", "cel", "dor", "fex", "gil", "jov", "lin", "mok", "nub", "pel", "rav", "sim", "tuk", "wol");

    @ParameterizedTest
    @CsvSource({
        "q no sean puma, que no sean puma",
        "zapatillas d runnin, zapatillas de running",
        "x menos d 90 pavos, por menos de 90 €",
        "un televisor Q barato, un televisor q barato",
        "xbox series x, xbox series x",
        "vitamina d, vitamina d"
    })
    void aLetterThatStandsForAWordIsReadSoWhereTheShopHasIt(String said, String meant) {
        Mender mender = mender("es", "televisor Q", "vitamina D", "xbox series X", "zapatillas de running");

        assertThat(normals(mender.mend(analysed("es", said)))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "fregona, fergona, fregona",
        "fregona, fregonas, fregonas",
        "taladradora, taladadora, taladradora",
        "vajilla, bajiya, vajilla",
        "queso, keso, queso",
        "horno, orno, horno",
        "guitarra, gitarra, guitarra",
        "guerrero, gerrero, guerrero",
        "Philips, filips, philips",
        "airfryer, air fryer, airfryer",
        "cuchillo jamonero, cuchillojamonero, cuchillo jamonero",
        "queso, la sejunda, la segunda",
        "queso, cuarentta, cuarenta"
    })
    void mends(String own, String said, String meant) {
        assertThat(normals(mender("es", own).mend(analysed("es", said)))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "WH-1000XM5, wh-1000xm4",
        "PS5, ps4",
        "500, 600",
        "bota, foto",
        "pera, para",
        "coca, cosa",
        "lg, lo",
        "abrigo, abierto",
        "rosa, rosales",
        "papel, papelero",
        "fregona, quiero una fregona"
    })
    void leavesNumbersCodesShortWordsAndWordsThatExist(String own, String said) {
        Utterance utterance = analysed("es", said);

        assertThat(mender("es", own).mend(utterance)).isSameAs(utterance);
    }

    @ParameterizedTest
    @CsvSource({
        "en, headphones, hedphones, headphones",
        "pt, geladeira, jeladeira, geladeira",
        "pt, queijo, keijo, queijo"
    })
    void mendsInOtherLanguages(String language, String own, String said, String meant) {
        assertThat(normals(mender(language, own).mend(analysed(language, said))))
                .isEqualTo(meant);
    }

    /** The bounds are ten times what it takes: they catch a search that looks at every word. */
    @Test
    void aLargeDictionaryIsMadeAndAskedQuickly() {
        List<String> words = invented();
        long start = System.nanoTime();
        Mender mender = mender("es", words.toArray(String[]::new));
        Duration made = Duration.ofNanos(System.nanoTime() - start);
        List<Utterance> messages = words.stream()
                .limit(20_000)
                .map(word -> analysed("es", misspelt(word)))
                .toList();
        long asked = System.nanoTime();
        messages.forEach(mender::mend);
        Duration each = Duration.ofNanos((System.nanoTime() - asked) / messages.size());

        System.out.println("dictionary of " + MANY + " made in " + made.toMillis() + " ms, a misspelt word takes "
                + each.toNanos() / 1000 + " µs");
        assertThat(made).isLessThan(Duration.ofSeconds(8));
        assertThat(each).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void aFloodOfStrangeWordsLeavesRoomForThoseOfOthers() {
        LanguagePack pack = LanguagePack.of("es");
        TextAnalyzer analyzer = new TextAnalyzer(pack);
        AtomicInteger asked = new AtomicInteger();
        Mender mender = new Mender(
                analyzer,
                pack,
                new KnownWords(List.of("fregona"), List.of(), word -> asked.incrementAndGet() < 0, analyzer, pack));
        for (int i = 0; i < 25_000; i++) {
            mender.mend(analyzer.analyse("q" + Integer.toString(i, 36) + "x"));
        }
        mender.mend(analyzer.analyse("fergona"));
        asked.set(0);

        assertThat(normals(mender.mend(analyzer.analyse("fergona")))).isEqualTo("fregona");
        assertThat(asked).hasValue(0);
    }

    private static Mender mender(String language, String... own) {
        LanguagePack pack = LanguagePack.of(language);
        TextAnalyzer analyzer = new TextAnalyzer(pack);
        return new Mender(analyzer, pack, new KnownWords(List.of(own), List.of(), word -> false, analyzer, pack));
    }

    private static Utterance analysed(String language, String text) {
        return new TextAnalyzer(LanguagePack.of(language)).analyse(text);
    }

    private static String normals(Utterance utterance) {
        return utterance.tokens().stream().map(Token::normal).collect(Collectors.joining(" "));
    }

    private static List<String> invented() {
        Random random = new Random(7);
        List<String> words = new ArrayList<>();
        while (words.size() < MANY) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < 3 + random.nextInt(2); i++) {
                word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
                word.append("aeiou".charAt(random.nextInt(5)));
            }
            words.add(word.toString());
        }
        return words;
    }

    private static String misspelt(String word) {
        return word.charAt(0) + word.substring(2, 3) + word.charAt(1) + word.substring(3);
    }
}
