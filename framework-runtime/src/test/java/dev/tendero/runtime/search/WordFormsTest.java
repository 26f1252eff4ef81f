package dev.tendero.runtime.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {

    @ParameterizedTest
    @CsvSource({
        "es, plancharla, planchar",
        "es, plancharla, plancha",
        "es, lavar, lavable",
        "es, lavable, lavar",
        "es, blandita, blanda",
        "es, arrugas, antiarrugas",
        "pt, lavar, lavavel",
        "pt, caixinha, caixa",
        "en, softest, soft",
        "en, fluffiest, fluffy",
        "en, washed, wash",
        "en, wash, washable"
    })
    void aRecordMayHaveItIn(String language, String word, String form) {
        assertThat(WordForms.in(language).of(word)).contains(form);
    }

    @ParameterizedTest
    @CsvSource({
        "es, platito, plata",
        "es, perrito, perra",
        "es, deslizante, antideslizante",
        "pt, galinha, galo",
        "pt, campainha, campo",
        "en, blender, blend",
        "en, toaster, toast"
    })
    void aThingIsNoFormOfAnother(String language, String thing, String other) {
        assertThat(WordForms.in(language).of(thing)).doesNotContain(other);
    }
}
