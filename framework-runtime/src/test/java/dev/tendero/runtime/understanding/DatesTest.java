package dev.tendero.runtime.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.Entity;
import dev.tendero.api.ShopInfo;
import dev.tendero.runtime.shop.IntentSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "es,¿abrís los domingos?,los domingos",
        "es,¿estáis abiertos el próximo sábado?,el próximo sábado",
        "es,abris mañana por la tarde,mañana por la tarde",
        "es,el 24 de diciembre abren?,el 24 de diciembre",
        "es,abren los festivos?,los festivos",
        "es,abrís hoy,hoy",
        "en,are you open on sundays?,on sundays",
        "en,are you open tomorrow,tomorrow",
        "pt,abrem aos sábados?,aos sábados",
        "pt,estão abertos amanhã,amanhã"
    })
    void aDayIsFoundAsItWasSaid(String language, String text, String day) {
        assertThat(dates(language, List.of("fecha"), text)).containsExactly(day);
    }

    @Test
    void daysAreNobodysBusinessWhereNoIntentNamesThem() {
        assertThat(dates("es", List.of(), "¿abrís los domingos?")).isEmpty();
    }

    private static List<String> dates(String language, List<String> entities, String text) {
        IntentSettings hours = new IntentSettings(
                "horario",
                "",
                List.of("horario"),
                List.of(),
                List.of(),
                entities,
                null,
                Map.of("found", "9 a 20 h"),
                null,
                List.of(),
                null,
                "horario.yaml");
        Understander understander = UnderstandingTrainer.train(
                new TrainingInput(
                        new ShopInfo("demo", "Demo", language, "EUR"),
                        List.of(hours),
                        new ShopWords(language, List.of(), Map.of(), CatalogWords.NONE, List.of()),
                        List.of()),
                TrainingOptions.PLAIN);
        return understander.understand(text).entities().stream()
                .filter(entity -> entity.entity().equals("fecha"))
                .map(Entity::value)
                .toList();
    }
}
