package dev.tendero.runtime.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tendero.api.Answer;
import dev.tendero.api.Reply;
import dev.tendero.runtime.answer.FakeProvider.Behaviour;
import dev.tendero.runtime.answer.FakeProvider.BreaksOff;
import dev.tendero.runtime.answer.FakeProvider.CutOff;
import dev.tendero.runtime.answer.FakeProvider.Endless;
import dev.tendero.runtime.answer.FakeProvider.Hangs;
import dev.tendero.runtime.answer.FakeProvider.Refuses;
import dev.tendero.runtime.answer.FakeProvider.Says;
import dev.tendero.runtime.answer.ModelSettings.Provider;
import dev.tendero.runtime.shop.IntentSettings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModelWordingTest {

    private static final String GOOD = "El Sony WH-CH520 cuesta 49,90 €. Está disponible.";
    private static final String TEMPLATE = "Sony WH-CH520: 49,90\u00a0€";
    private static final IntentSettings INTENT =
            Requests.intent("{{#products}}{{name}}: {{price}}{{/products}}", "Presenta los productos.");

    private final FakeProvider provider = FakeProvider.start();
    private final FakeProvider second = FakeProvider.start();
    private final RecordingSink sink = new RecordingSink();
    private final List<String> failures = new ArrayList<>();
    private final List<Long> tokens = new ArrayList<>();
    private Duration budget = Duration.ofSeconds(20);
    private Duration timeout = Duration.ofSeconds(10);
    private Function<String, KnownNames> names = shop -> KnownNames.of(List.of("Sony", "Bose"));

    @AfterEach
    void close() {
        provider.close();
        second.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Provider.class,
            names = {"HUGGINGFACE", "OPENAI", "OLLAMA"})
    void everyProviderWordsAnAnswerSentenceBySentence(Provider kind) {
        provider.now(new Says(GOOD));
        Worded worded = wording(0, model(kind, provider)).word(request(), sink);
        assertThat(worded).isEqualTo(new Worded(GOOD, Reply.Source.MODEL, "ok"));
        assertThat(sink.pieces).containsExactly("El Sony WH-CH520 cuesta 49,90 €.", " Está disponible.");
        assertThat(tokens).containsExactly(120L);
        assertThat(provider.asked())
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.body()).contains("49,90\u00a0€", "Presenta los productos.", "Tienda Demo"))
                .extracting(asked -> asked.body().replaceAll("\\s", ""))
                .asString()
                .contains("\"model\":\"m\"", "\"temperature\":0.2")
                .contains(kind == Provider.OLLAMA ? "\"num_predict\":100" : "\"max_tokens\":100");
    }

    static Stream<Behaviour> failing() {
        return FakeProvider.failures(GOOD);
    }

    @ParameterizedTest
    @MethodSource("failing")
    void whateverTheModelDoesTheTemplateAnswersInTime(Behaviour behaviour) {
        hurry();
        for (Provider kind : List.of(Provider.OPENAI, Provider.OLLAMA)) {
            provider.now(behaviour);
            RecordingSink shown = new RecordingSink();
            long start = System.nanoTime();
            Worded worded = wording(0, model(kind, provider)).word(request(), shown);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(budget.plusMillis(500));
            assertThat(worded).isEqualTo(new Worded(TEMPLATE, Reply.Source.TEMPLATE, "failed"));
            assertThat(shown.shown()).isEqualTo(TEMPLATE);
        }
        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).contains("(m)").doesNotContain("s3cr3t"));
    }

    @Test
    void anUngroundedPriceNeverLeaves() {
        provider.now(new Says("El Sony WH-CH520 cuesta 39,90 €."));
        Worded worded = wording(0, model(Provider.OPENAI, provider)).word(request(), sink);
        assertThat(worded).isEqualTo(new Worded(TEMPLATE, Reply.Source.TEMPLATE, "ungrounded"));
        assertThat(sink.restarts).isZero();
        assertThat(sink.shown()).isEqualTo(TEMPLATE);
    }

    @Test
    void theTemplateAnswersWhereTheModelsWordsCannotBeChecked() {
        provider.now(new Says(GOOD));
        names = shop -> {
            throw new IllegalStateException("no names");
        };
        Worded worded = wording(0, model(Provider.OPENAI, provider)).word(request(), sink);
        assertThat(worded).isEqualTo(new Worded(TEMPLATE, Reply.Source.TEMPLATE, "failed"));
        assertThat(sink.shown()).isEqualTo(TEMPLATE);
    }

    @Test
    void whatWasSentIsTakenBackWhenALaterSentenceStrays() {
        provider.now(new Says(GOOD + " Te llega mañana. Y más."));
        Worded worded = wording(0, model(Provider.OPENAI, provider)).word(request(), sink);
        assertThat(worded.modelOutcome()).isEqualTo("ungrounded");
        assertThat(sink.restarts).isEqualTo(1);
        assertThat(sink.shown()).isEqualTo(worded.text()).isEqualTo(TEMPLATE);
    }

    @Test
    void aPassingFailureIsTriedAgain() {
        provider.now(new Refuses(429, "0"), new Refuses(503, null), new Says(GOOD));
        assertThat(wording(0, model(Provider.OPENAI, provider))
                        .word(request(), sink)
                        .modelOutcome())
                .isEqualTo("ok");
        assertThat(provider.asked()).hasSize(3);
    }

    @Test
    void anAnswerThatBreaksOffIsBegunAnew() {
        provider.now(new BreaksOff(GOOD + " Y más", 8), new Says(GOOD));
        assertThat(wording(0, model(Provider.OPENAI, provider))
                        .word(request(), sink)
                        .text())
                .isEqualTo(GOOD);
        assertThat(sink.shown()).isEqualTo(GOOD);
    }

    @Test
    void aRefusedKeyIsNotTriedAgainAndNotRepeated() {
        provider.now(new Refuses(401, null));
        wording(0, model(Provider.OPENAI, provider)).word(request(), sink);
        assertThat(provider.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.authorization()).isEqualTo("Bearer s3cr3t"));
        assertThat(failures)
                .singleElement()
                .asString()
                .contains("check the API key")
                .doesNotContain("s3cr3t");
    }

    @Test
    void theNextProviderAnswersForOneThatDoesNot() {
        hurry();
        provider.now(new Hangs());
        second.now(new Says(GOOD));
        ModelSettings hanging = model(Provider.OPENAI, provider);
        timeout = Duration.ofSeconds(10);
        budget = Duration.ofSeconds(20);
        Worded worded = wording(0, hanging, model(Provider.OLLAMA, second)).word(request(), sink);
        assertThat(worded.text()).isEqualTo(GOOD);
        assertThat(failures).singleElement().asString().contains("silent");
    }

    @Test
    void aProviderThatIsNotThereCostsLittle() {
        ModelSettings nowhere = settings(Provider.OPENAI, URI.create("http://localhost:1/v1"));
        assertThat(wording(0, nowhere).word(request(), sink).modelOutcome()).isEqualTo("failed");
        assertThat(failures).singleElement().asString().contains("cannot be reached");
    }

    @Test
    void theBreakerLeavesAFailingProviderAloneAndComesBack() {
        provider.now(new Refuses(401, null));
        Wording wording = wording(0, model(Provider.OPENAI, provider));
        for (int i = 0; i < 8; i++) {
            wording.word(request(), sink);
        }
        assertThat(provider.asked()).hasSize(5);
        provider.now(new Says(GOOD));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(wording.word(request(), ReplySink.NONE).modelOutcome())
                                .isEqualTo("ok"));
        assertThat(wording.word(request(), sink).modelOutcome()).isEqualTo("ok");
    }

    @Test
    void usedUpTokensLeaveTheTemplate() {
        provider.now(new Says(GOOD));
        Wording wording = wording(1000, model(Provider.OPENAI, provider));
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            outcomes.add(wording.word(request(), ReplySink.NONE).modelOutcome());
        }
        assertThat(outcomes).startsWith("ok").endsWith("over_budget");
        assertThat(provider.asked()).hasSizeLessThan(6);
    }

    @Test
    void aCallThatIsGivenUpIsCancelled() {
        provider.now(new Endless());
        wording(0, model(Provider.OPENAI, provider)).word(request(), sink);
        await().atMost(Duration.ofSeconds(5)).until(() -> provider.abandoned() == 1);
    }

    @Test
    void hangingCallsLeaveNoThreadsBehind() throws InterruptedException {
        hurry();
        provider.now(new Hangs());
        Wording wording = wording(0, model(Provider.OPENAI, provider));
        wording.word(request(), sink);
        ModelCall[] calls = new ModelCall[20];
        LanguageModel model = new LanguageModels().streaming(model(Provider.OPENAI, provider));
        for (int i = 0; i < calls.length; i++) {
            calls[i] = ModelCall.start(model, new Prompt("s", List.of(), "u"), Deadline.in(budget));
        }
        for (ModelCall call : calls) {
            call.close();
        }
        for (ModelCall call : calls) {
            assertThat(call.ended(Duration.ofSeconds(2))).isTrue();
        }
    }

    @Test
    void anAnswerCutOffByTheLimitEndsWithItsLastWholeSentence() {
        provider.now(new CutOff(GOOD + " Además, el Sony"));
        Worded worded = wording(0, model(Provider.OPENAI, provider)).word(request(), sink);
        assertThat(worded.text()).isEqualTo(GOOD);
    }

    @Test
    void thinkingAloudIsNotPartOfTheAnswer() {
        provider.now(new Says("<think>Cuesta 3 € y llega mañana.</think>\n\n" + GOOD));
        assertThat(wording(0, model(Provider.OPENAI, provider))
                        .word(request(), sink)
                        .text())
                .isEqualTo(GOOD);
    }

    @Test
    void withoutPromptOrForAnotherVariantNoModelIsAsked() {
        Wording wording = wording(0, model(Provider.OPENAI, provider));
        IntentSettings plain = Requests.intent("{{#products}}{{name}}: {{price}}{{/products}}", null);
        Answer answer = Answer.of(List.of(Requests.CH520));
        assertThat(wording.word(Requests.request(plain, answer, "hola"), sink))
                .isEqualTo(new Worded(TEMPLATE, Reply.Source.TEMPLATE, null));
        assertThat(wording.word(Requests.request(INTENT, Answer.of("none"), "hola"), sink)
                        .text())
                .isEqualTo("No hay nada así.");
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void theProbeTellsWhatAModelSays() {
        provider.now(new Says("Funciono."));
        second.now(new Refuses(401, null));
        ModelProbe probe = new ModelProbe(new WordingSettings(
                List.of(model(Provider.HUGGINGFACE, provider), model(Provider.OLLAMA, second)), budget, 0));
        assertThat(probe.test("¿Funcionas?"))
                .satisfiesExactly(
                        good -> {
                            assertThat(good.ok()).isTrue();
                            assertThat(good.text()).isEqualTo("Funciono.");
                            assertThat(good.provider()).isEqualTo("huggingface");
                        },
                        failed -> {
                            assertThat(failed.ok()).isFalse();
                            assertThat(failed.text())
                                    .contains("check the API key")
                                    .doesNotContain("s3cr3t");
                        });
    }

    private Wording wording(long dailyTokens, ModelSettings... models) {
        WordingObserver observer = new WordingObserver() {
            @Override
            public void failed(String provider, String model, String reason) {
                failures.add(reason);
            }

            @Override
            public void used(String provider, String model, long used) {
                tokens.add(used);
            }
        };
        WordingSettings settings = new WordingSettings(List.of(models), budget, dailyTokens);
        return new SharedModels(settings, observer, Duration.ofMillis(600)).wording(new Templates(), names);
    }

    private ModelSettings model(Provider kind, FakeProvider at) {
        return settings(kind, kind == Provider.OLLAMA ? at.ollamaUrl() : at.openAiUrl());
    }

    private ModelSettings settings(Provider kind, URI url) {
        return new ModelSettings(kind, "m", new ApiKey("s3cr3t"), url, timeout, 100, 0.2);
    }

    private void hurry() {
        budget = Duration.ofMillis(1500);
        timeout = Duration.ofMillis(500);
    }

    private static WordingRequest request() {
        return Requests.request(INTENT, Answer.of(List.of(Requests.CH520)), "auriculares Sony");
    }
}
