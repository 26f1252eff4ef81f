package dev.tendero.runtime.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tendero.api.Entity;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.understanding.ScoredIntent;
import dev.tendero.runtime.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {

    private static final Entity BRAND = Entity.of("marca", "Sony", 0, 4);
    private static final Entity PRODUCT = Entity.of("producto", "cosa", 0, 4);

    private static final Function<String, Optional<Double>> NONE = intent -> Optional.empty();

    private final List<Doubt> asked = new ArrayList<>();
    private final Router router = new Router(new Thresholds(0.40, 0.10, 0.75));

    @ParameterizedTest
    @CsvSource({
        "0.90, 0.05, handler",
        "0.40, 0.20, handler",
        "0.39, 0.20, fallback",
        "0.50, 0.45, ask",
        "0.50, 0.41, ask",
        "0.50, 0.39, handler",
        "0.74, 0.70, ask",
        "0.75, 0.70, handler",
        "0.38, 0.37, fallback"
    })
    void decidesByConfidenceAndDistance(double first, double second, String expected) {
        Route route = router.route(understood(List.of(), first, second), Optional.empty(), NONE);

        assertThat(kind(route)).isEqualTo(expected);
        assertThat(route.confidence()).isEqualTo(first);
    }

    @Test
    void whoOnlyNamesAThingLooksForIt() {
        Understanding nothing = understood(List.of(PRODUCT), 0.2, 0.1);
        Understanding named = new Understanding(
                nothing.utterance(),
                nothing.intents(),
                nothing.leastConfidence(),
                nothing.entities(),
                "cosa",
                Optional.of("intent1"));

        assertThat(router.route(nothing, Optional.empty(), NONE)).isInstanceOf(Route.Fallback.class);
        assertThat(router.route(named, Optional.empty(), NONE)).isEqualTo(new Route.ToHandler("intent1", 0.1, false));
    }

    @Test
    void anAnswerGoesToWhoAskedForIt() {
        Understanding said = understood(List.of(BRAND), 0.9, 0.1);
        Topic asking = new Topic("intent1", Set.of("marca"), Set.of("marca"));

        assertThat(router.route(said, Optional.of(asking), NONE)).isEqualTo(new Route.ToHandler("intent1", 0.1, true));
        assertThat(router.route(said, Optional.of(topic("intent1")), NONE))
                .isEqualTo(new Route.ToHandler("intent0", 0.9, false));
    }

    @Test
    void aFragmentGoesOnWithAnIntentThatLooksUpSomethingOfItsOwn() {
        Understanding cheaper = understood(List.of(Entity.of("orden", "precio ascendente", 0, 4)), 0.99, 0.1);
        Topic gifts = new Topic("intent1", Set.of("precio", "orden"), Set.of());
        Topic catalogue = new Topic("intent1", Set.of("categoria", "orden"), Set.of());

        assertThat(router.route(cheaper, Optional.of(gifts), NONE))
                .isEqualTo(new Route.ToHandler("intent1", 0.1, true));
        assertThat(router.route(cheaper, Optional.of(catalogue), NONE))
                .isEqualTo(new Route.ToHandler("intent0", 0.99, false));
    }

    @Test
    void aFragmentThatTheLastIntentHasNoUseForIsNotItsOwn() {
        Understanding price = understood(List.of(Entity.of("precio", "10", 0, 2)), 0.3, 0.1);

        assertThat(router.route(price, Optional.of(topic("intent1")), NONE)).isInstanceOf(Route.Fallback.class);
    }

    private static Topic topic(String intent) {
        return new Topic(intent, Set.of("categoria", "marca"), Set.of());
    }

    @Test
    void aTieNamesBothCandidatesTheBetterFirst() {
        Route route = router.route(understood(List.of(), 0.5, 0.45, 0.02), Optional.empty(), NONE);

        assertThat(route)
                .isInstanceOfSatisfying(
                        Route.Ask.class,
                        ask -> assertThat(ask.candidates())
                                .extracting(ScoredIntent::intent)
                                .containsExactly("intent0", "intent1"));
    }

    @Test
    void aFragmentGoesOnWithTheLastIntent() {
        Route route = router.route(understood(List.of(BRAND), 0.3, 0.2), Optional.of(topic("intent1")), NONE);

        assertThat(route).isEqualTo(new Route.ToHandler("intent1", 0.2, true));
    }

    @Test
    void aFragmentThatSaysNothingOfTheShopFallsBack() {
        assertThat(kind(router.route(understood(List.of(), 0.3), Optional.of(topic("intent0")), NONE)))
                .isEqualTo("fallback");
        assertThat(kind(router.route(understood(List.of(PRODUCT), 0.3), Optional.of(topic("intent0")), NONE)))
                .isEqualTo("fallback");
    }

    @Test
    void withoutAnEarlierIntentAFragmentFallsBack() {
        Route route = router.route(understood(List.of(BRAND), 0.3, 0.2, 0.1, 0.05), Optional.empty(), NONE);

        assertThat(route)
                .isInstanceOfSatisfying(
                        Route.Fallback.class,
                        fallback -> assertThat(fallback.nearest()).hasSize(3));
    }

    @Test
    void aClearIntentDoesNotContinueTheLastOne() {
        Route route = router.route(understood(List.of(BRAND), 0.9), Optional.of(topic("another")), NONE);

        assertThat(route).isEqualTo(new Route.ToHandler("intent0", 0.9, false));
    }

    @ParameterizedTest
    @CsvSource({
        "0.50, 0.45, 0.60, handler",
        "0.65, 0.45, 0.60, handler",
        "0.30, 0.15, 0.20, handler",
        "0.50, 0.20, 0.60, fallback"
    })
    void anIntentMayHaveAThresholdOfItsOwn(double first, double second, double own, String expected) {
        Route route = router.route(
                understood(List.of(), first, second),
                Optional.empty(),
                intent -> intent.equals("intent0") ? Optional.of(own) : Optional.empty());

        assertThat(kind(route)).isEqualTo(expected);
    }

    @Test
    void aShopWithoutIntentsFallsBack() {
        assertThat(router.route(understood(List.of()), Optional.empty(), NONE).confidence())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0.1, 0.7", "0.4, 1.1, 0.7", "0.4, 0.1, NaN"})
    void thresholdsAreShares(double answer, double tie, double certain) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thresholds(answer, tie, certain))
                .withMessageContaining("expected 0 to 1");
    }

    @Test
    void whereAHandlerAnswersNobodyChooses() {
        assertThat(decided(new Choice.Chosen("intent1"), List.of(), 0.9, 0.2))
                .isEqualTo(new Decision(new Route.ToHandler("intent0", 0.9, false), null));
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.50, 0.45", "0.30, 0.20"})
    void aTieAndTheFallbackAreLookedAtAgainAndTheConfidenceStays(double first, double second) {
        Choice choice = new Choice.Chosen("intent1");

        assertThat(decided(choice, List.of(), first, second))
                .isEqualTo(new Decision(new Route.ToHandler("intent1", second, false), choice));
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatNobodyChoosesStaysAsTheRouterFoundIt() {
        for (Choice.Why why : Choice.Why.values()) {
            Choice choice = new Choice.Undecided(why);
            assertThat(kind(decided(choice, List.of(), 0.50, 0.45).route())).isEqualTo("ask");
            assertThat(kind(decided(choice, List.of(), 0.30, 0.20).route())).isEqualTo("fallback");
        }
    }

    @Test
    void noneOfThemIsTheFallback() {
        assertThat(kind(decided(new Choice.NoneFits(), List.of(), 0.50, 0.45).route()))
                .isEqualTo("fallback");
    }

    @Test
    void aFragmentThatGoesOnIsNoDoubt() {
        assertThat(kind(decided(new Choice.NoneFits(), List.of(BRAND), 0.3, 0.2).route()))
                .isEqualTo("handler");
        assertThat(asked).isEmpty();
    }

    @Test
    void withoutChooserNoQuestionIsMade() {
        Decision decision = router.decide(understood(List.of(), 0.3), Optional.empty(), NONE, () -> {
            throw new AssertionError("nobody wants to know");
        });

        assertThat(decision.choice()).isNull();
    }

    private Decision decided(Choice choice, List<Entity> entities, double... confidences) {
        Router choosing = new Router(new Thresholds(0.40, 0.10, 0.75), doubt -> {
            asked.add(doubt);
            return choice;
        });
        Doubt doubt = new Doubt(
                new ShopInfo("demo", "Demo", "es", "EUR"),
                List.of(new Doubt.Candidate("intent1", "", List.of())),
                List.of(),
                "eso");
        return choosing.decide(understood(entities, confidences), Optional.of(topic("intent0")), NONE, () -> doubt);
    }

    private static Understanding understood(List<Entity> entities, double... confidences) {
        List<ScoredIntent> intents = new ArrayList<>();
        for (double confidence : confidences) {
            intents.add(new ScoredIntent("intent" + intents.size(), confidence, List.of()));
        }
        return new Understanding(new Utterance("", "es", List.of()), intents, 0.4, entities, "");
    }

    private static String kind(Route route) {
        return switch (route) {
            case Route.ToHandler to -> "handler";
            case Route.Ask ask -> "ask";
            case Route.Fallback fallback -> "fallback";
        };
    }
}
