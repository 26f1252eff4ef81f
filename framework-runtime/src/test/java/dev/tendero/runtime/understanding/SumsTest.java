package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SumsTest {

    private static final WishWords.Wish NOTHING =
            new WishWords.Wish("", List.of(), Optional.empty(), 0, 0, 3, false, false);

    private final LanguagePack pack = LanguagePack.of("es");
    private final Utterance sum = new TextAnalyzer(pack).analyse("¿cuánto es quince por tres?");

    @Test
    void aSumIsNobodysBusiness() {
        assertThat(new Sums(pack, Stream.empty()).isAll(sum, List.of(), NOTHING))
                .isTrue();
    }

    @Test
    void anIntentWhoseExamplesSetSumsAnswersThem() {
        Utterance example = new TextAnalyzer(pack).analyse("dime cuánto es 7 más 8");

        assertThat(new Sums(pack, Stream.of(example)).isAll(sum, List.of(), NOTHING))
                .isFalse();
    }
}
