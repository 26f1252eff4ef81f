package dev.tendero.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConjugationTest {

    private static final List<String> ENDINGS = List.of("@ar a as e en | ar arlo aron", "@er e en a an | er ieron");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quitar        | quita quitas quite quiten quitar quitarlo quitaron
            jugar:jueg    | juega juegue jugar jugaron
            buscar        | busca busque busquen
            empezar:empiez| empieza empiece empezaron
            proteger      | protege proteja protegieron
            """)
    void formsAreWrittenAsTheySound(String verb, String forms) {
        assertThat(Conjugation.of(List.of(ENDINGS.getFirst(), ENDINGS.getLast(), verb.strip())))
                .contains(forms.strip().split(" "))
                .doesNotContain("busce", "empieze", "protega");
    }

    @Test
    void whatIsAThingIsLeftOut() {
        assertThat(Conjugation.of(List.of(ENDINGS.getFirst(), "planchar", "- plancha planchas")))
                .contains("planchar", "planche")
                .doesNotContain("plancha", "planchas");
    }

    /** Whoever asks for one of these asks for a ware. */
    @ParameterizedTest
    @CsvSource({
        "es, velas bajo duro pienso casa corte conserva juego plancha sobre soporte tapa venda peso pelo",
        "en, sleeping walking cooking drive feed brother boss mate back stand",
        "pt, manta mantas contas leve venda cola segura nada corte compra"
    })
    void noWareIsAFiller(String language, String wares) {
        Set<String> fillers = LanguagePack.of(language).small().fillers();

        assertThat(wares.split(" ")).noneMatch(fillers::contains);
    }
}
