package dev.tendero.runtime.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmerTest {

    @ParameterizedTest
    @CsvSource({
        "es, rojo roja rojos rojas",
        "es, cafetera cafeteras",
        "es, móvil moviles movil móviles",
        "es, luz luces",
        "es, lápiz lapices",
        "es, azul azules",
        "es, verde verdes",
        "es, marrón marrones marron",
        "es, gris grises",
        "es, reloj relojes",
        "es, ordenador ordenadores ordenadora",
        "es, jersey jerseys",
        "es, champú champús",
        "es, autobús autobuses",
        "es, café cafés",
        "es, niño niña niños ninas nino",
        "es, leche leches",
        "es, juguete juguetes",
        "es, pantalón pantalones",
        "es, sofá sofás",
        "es, vino vinos",
        "es, mes meses",
        "pt, calção calções calcoes calcao",
        "pt, lençol lençóis lencois",
        "pt, vermelho vermelha vermelhos",
        "pt, batom batons",
        "pt, papel papéis",
        "pt, flor flores",
        "en, watch watches",
        "en, battery batteries",
        "en, shoe shoes",
        "en, glass glass",
        "en, shave shaving shaves",
        "en, bake baking",
        "xx, Été ete",
    })
    void formsOfOneWordMeet(String language, String forms) {
        Stemmer stemmer = Stemmer.of(language);
        assertThat(Arrays.stream(forms.split(" "))
                        .map(Folding::fold)
                        .map(stemmer::stem)
                        .distinct())
                .as(forms)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "es, sol sal",
        "es, 42 43",
        "es, xs s",
        "es, mesa misa",
        "es, gas gafas",
        "es, 500 5000",
        "en, painting paint",
        "en, earring ear",
        "en, cape cap"
    })
    void differentWordsStayApart(String language, String words) {
        Stemmer stemmer = Stemmer.of(language);
        assertThat(Arrays.stream(words.split(" "))
                        .map(Folding::fold)
                        .map(stemmer::stem)
                        .distinct())
                .as(words)
                .hasSize(2);
    }
}
