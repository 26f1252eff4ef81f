package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Entity;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    private static final List<VocabularyEntry> VALUES = List.of(
            value("contenido", "500 g"),
            value("contenido", "1 kg"),
            value("contenido", "1,5 L"),
            value("jugadores", "2-5"),
            value("jugadores", "3-4"),
            value("edad", "a partir de 3 años"),
            value("edad", "a partir de 8 años"),
            value("ancho", "120 cm"),
            value("ancho", "80 cm"),
            value("ancho", "90 cm"),
            value("alto", "120 cm"),
            value("alto", "200 cm"));

    private static VocabularyEntry value(String name, String value) {
        return new VocabularyEntry("atributo", value, Map.of("name", name, "value", value));
    }

    private static String found(String language, String said) {
        LanguagePack pack = LanguagePack.of(language);
        TextAnalyzer analyzer = new TextAnalyzer(pack);
        return new Measures(VALUES, analyzer, pack)
                .find(analyzer.analyse(said)).stream()
                        .sorted(Comparator.comparingInt(candidate -> candidate.from() - candidate.to()))
                        .limit(1)
                        .map(candidate -> candidate.entities().stream()
                                .map(entity -> part(entity, "name") + "=" + entity.value())
                                .collect(Collectors.joining(", ")))
                        .distinct()
                        .collect(Collectors.joining(" / "));
    }

    private static Object part(Entity entity, String name) {
        return entity.parts().get(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    es | yerba de medio kilo           | contenido=500 g
                    es | un kilo de azúcar             | contenido=1 kg
                    es | azúcar por kilo               | contenido=1 kg
                    es | aceite de litro y medio       | contenido=1,5 L
                    es | un cuarto de kilo de café     | contenido=un cuarto de kilo
                    es | juegos para 5 jugadores       | jugadores=2-5
                    es | juegos para 4 personas        | jugadores=2-5, jugadores=3-4
                    es | para un niño de 6 años        | edad=a partir de 3 años
                    es | a partir de 8 años            | edad=a partir de 8 años
                    es | de 120 cm de ancho            | ancho=120 cm
                    es | mesa con alto de 120 cm       | alto=120 cm
                    es | más de 85 cm de ancho         | ancho=120 cm, ancho=90 cm
                    es | cosas a partir de 3 años      | edad=a partir de 3 años, edad=a partir de 8 años
                    es | para mi sobrina de 8          | edad=a partir de 3 años, edad=a partir de 8 años
                    es | ancho 120 cm, alto 80 cm      | ancho=120 cm
                    en | for a 6 year old              | edad=a partir de 3 años
                    es | una persona                   | ''
                    en | half a kilo of mate           | contenido=500 g
                    en | one and a half litres         | contenido=1,5 L
                    en | for a child of 6 years        | edad=a partir de 3 años
                    pt | meio quilo de mate            | contenido=500 g
                    """)
    void valuesThatMeasureWhatIsSaid(String language, String said, String found) {
        assertThat(found(language, said)).isEqualTo(found);
    }
}
