package dev.tendero.runtime.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tendero.api.Entity;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.api.spi.IntentHandler;
import dev.tendero.runtime.shop.EntityKinds;
import dev.tendero.runtime.shop.IntentReader;
import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Problems;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(60)
class HandlerExtractorsTest {

    private static final ShopInfo SHOP = new ShopInfo("s", "S", "es", "EUR");
    private static final Utterance TEXT = new Utterance("el lunes", "es", List.of());
    private static final Entity MONDAY = Entity.of("dia", "lunes", 3, 8);
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration AMPLE = Duration.ofSeconds(20);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.tendero.runtime.plugin");
    private final AtomicBoolean released = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void leave() {
        released.set(true);
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    void whatAnExtractorFindsComesBack() {
        EntityExtractor days = only(AMPLE, text -> List.of(MONDAY));
        assertThat(days.entity()).isEqualTo("dia");
        assertThat(days.extract(TEXT, SHOP)).containsExactly(MONDAY);
        assertThat(log.list).isEmpty();
    }

    @Test
    void itSeesItsPluginsClassLoader() {
        EntityExtractor days = only(AMPLE, text -> {
            assertThat(Thread.currentThread().getContextClassLoader())
                    .isSameAs(getClass().getClassLoader());
            return List.of(MONDAY);
        });
        assertThat(days.extract(TEXT, SHOP)).containsExactly(MONDAY);
    }

    @Test
    void anErrorFindsNothingAndIsTold() {
        EntityExtractor days = only(AMPLE, text -> {
            throw new NoClassDefFoundError("com/example/Calendar");
        });
        assertThat(days.extract(TEXT, SHOP)).isEmpty();
        assertThat(log.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains("intent citas's extractor for dia")
                        .contains("threw java.lang.NoClassDefFoundError: com/example/Calendar"));
    }

    @Test
    void whatHangsIsLetGoAndSwitchedOffWithOneLine() {
        EntityExtractor days = only(SHORT, text -> {
            return spin();
        });
        for (int message = 0; message < 20; message++) {
            assertThat(days.extract(TEXT, SHOP)).isEmpty();
        }
        assertThat(asked).hasValue(GuardedExtractor.FAILURES);
        assertThat(log.list)
                .filteredOn(line -> line.getLevel() == Level.ERROR)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains("did not answer within 150 ms")
                        .contains("switched off"));
    }

    @Test
    void aSuccessMakesUpForFailures() {
        EntityExtractor days = only(AMPLE, text -> {
            if (asked.get() % GuardedExtractor.FAILURES != 0) {
                throw new IllegalStateException("not today");
            }
            return List.of(MONDAY);
        });
        for (int message = 0; message < 4 * GuardedExtractor.FAILURES; message++) {
            days.extract(TEXT, SHOP);
        }
        assertThat(asked).hasValue(4 * GuardedExtractor.FAILURES);
    }

    @Test
    void whatIsNoFindIsAFailure() {
        assertRefused(List.of(Entity.of("dia", "lunes", 3, 900)), "3 to 900");
        assertRefused(List.of(Entity.of("dia", "lunes", -1, 2)), "-1 to 2");
        assertRefused(Collections.nCopies(101, MONDAY), "101 entities");
        assertRefused(Collections.singletonList(null), "NullPointerException");
        assertRefused(null, "returned null");
    }

    @Test
    void whatExtractorsFindCanBeNamedInAnIntent() {
        HandlerExtractors extractors = new HandlerExtractors(new PluginCalls());
        EntityExtractor days = only(AMPLE, text -> List.of(MONDAY));
        assertThat(entityProblems(extractors.kinds(List.of(found(() -> List.of(days))))))
                .singleElement()
                .asString()
                .contains("x.yaml:3:17")
                .contains("did you mean \"dia\"");
    }

    @Test
    void whereOneCannotTellWhatItFindsAnythingCanBeNamed() {
        HandlerExtractors extractors = new HandlerExtractors(new PluginCalls());
        assertThat(entityProblems(extractors.kinds(List.of(found(() -> {
                    throw new IllegalStateException("no extractors today");
                })))))
                .isEmpty();
    }

    private static List<Problem> entityProblems(EntityKinds kinds) {
        String yaml = "intent: x\nkeywords: [x]\nentities: [dia, diaa]\nreply: x\n";
        Problems problems = new Problems();
        IntentReader.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "x.yaml", kinds)
                .orReport(problems);
        return problems.list();
    }

    @Test
    void aHandlerIsAskedForItsExtractorsOnce() {
        AtomicInteger times = new AtomicInteger();
        HandlerExtractors extractors = new HandlerExtractors(new PluginCalls());
        FoundHandler found = found(() -> {
            times.incrementAndGet();
            return List.of();
        });
        assertThat(extractors.of(found)).hasValue(List.of());
        assertThat(extractors.of(found)).hasValue(List.of());
        assertThat(times).hasValue(1);
    }

    @Test
    void aHandlerThatCannotMakeItsExtractorsGoesWithout() {
        HandlerExtractors extractors = new HandlerExtractors(new PluginCalls(), SHORT, SHORT);
        assertThat(extractors.of(found(() -> {
                    throw new NoClassDefFoundError("com/example/Gone");
                })))
                .isEmpty();
        HandlerExtractors others = new HandlerExtractors(new PluginCalls(), SHORT, SHORT);
        assertThat(others.of(found(() -> {
                    return spin();
                })))
                .isEmpty();
        assertThat(log.list).hasSize(2);
    }

    private <T> List<T> spin() {
        while (!released.get()) {
            Thread.onSpinWait();
        }
        return List.of();
    }

    private void assertRefused(List<Entity> found, String why) {
        log.list.clear();
        assertThat(only(AMPLE, text -> found).extract(TEXT, SHOP)).isEmpty();
        assertThat(log.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage()).contains(why));
    }

    private EntityExtractor only(Duration limit, Function<Utterance, List<Entity>> finds) {
        EntityExtractor days = new EntityExtractor() {
            @Override
            public String entity() {
                return "dia";
            }

            @Override
            public List<Entity> extract(Utterance utterance, ShopInfo shop) {
                asked.incrementAndGet();
                return finds.apply(utterance);
            }
        };
        return new HandlerExtractors(new PluginCalls(), limit, AMPLE)
                .of(found(() -> List.of(days)))
                .orElseThrow()
                .getFirst();
    }

    private FoundHandler found(Supplier<List<EntityExtractor>> extractors) {
        IntentHandler handler = new IntentHandler() {
            @Override
            public String name() {
                return "citas";
            }

            @Override
            public List<EntityExtractor> extractors() {
                return extractors.get();
            }
        };
        return new FoundHandler(
                "citas", handler, PluginOrigin.named("citas.jar"), getClass().getClassLoader());
    }
}
