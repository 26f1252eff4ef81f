package dev.tendero.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.ProductHits;
import dev.tendero.api.Row;
import dev.tendero.api.Slots;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.IntentSummary;
import dev.tendero.runtime.conversation.ForgetfulConversations;
import dev.tendero.runtime.data.BoundStatement;
import dev.tendero.runtime.data.StatementRunner;
import dev.tendero.runtime.dialogue.TurnRequest;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.served.ActiveIntent;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.shop.IntentSettings;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngineTurnTest {

    private static final List<ScoredIntent> RANKED = Stream.of("envio", "horario", "regalos")
            .map(name -> new ScoredIntent(name, name.equals("envio") ? 0.3 : 0.1, List.of()))
            .toList();

    @Test
    void whoWasNotUnderstoodIsOfferedFirstWhatCameNear() {
        assertThat(offered(new Route.Fallback(RANKED))).containsExactly("envio", "horario", "regalos");
        assertThat(offered(new Route.Fallback(RANKED.subList(1, 3)))).containsExactly("horario", "regalos", "envio");
    }

    @Test
    void otherwiseTheyStandInTheShopsOrder() {
        assertThat(offered(new Route.ToHandler("regalos", 0.9, false))).containsExactly("horario", "regalos", "envio");
    }

    private static List<String> offered(Route route) {
        Map<String, ActiveIntent> intents = new LinkedHashMap<>();
        Stream.of("horario", "regalos", "envio").forEach(name -> intents.put(name, intent(name)));
        ServedShop shop = new ServedShop(
                Counter.settings(), intents, Counter::understand, search -> new ProductHits(List.of(), 0));
        Understanding understanding =
                new Understanding(new Utterance("eso", "es", List.of()), RANKED, 0.4, List.of(), "eso");
        try (ForgetfulConversations conversations = new ForgetfulConversations()) {
            return conversations.within(null, Counter.INFO.id(), conversation -> {
                TurnRequest request = new TurnRequest(shop, conversation, "m", "eso", 0);
                TurnQueries queries = new TurnQueries(new NoStatements(), "none", Map.of());
                return new EngineTurn(request, route, understanding, new Slots(List.of()), queries)
                        .intents().stream().map(IntentSummary::name).toList();
            });
        }
    }

    private static ActiveIntent intent(String name) {
        IntentSettings settings = new IntentSettings(
                name,
                "Sobre " + name,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of("found", name),
                null,
                List.of(),
                null,
                name + ".yaml");
        return new ActiveIntent(() -> name, settings, name);
    }

    private record NoStatements() implements StatementRunner {

        @Override
        public boolean has(String namespace, String statement) {
            return false;
        }

        @Override
        public List<Row> select(String namespace, String statement, Map<String, ?> parameters) {
            return List.of();
        }

        @Override
        public BoundStatement bound(String namespace, String statement, Map<String, ?> parameters) {
            throw new IllegalArgumentException(statement);
        }
    }
}
