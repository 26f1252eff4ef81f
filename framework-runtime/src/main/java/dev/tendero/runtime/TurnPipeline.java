package dev.tendero.runtime;

import dev.tendero.api.Entity;
import dev.tendero.api.Product;
import dev.tendero.api.Reply;
import dev.tendero.api.Slots;
import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.runtime.answer.Worded;
import dev.tendero.runtime.answer.Wording;
import dev.tendero.runtime.answer.WordingRequest;
import dev.tendero.runtime.conversation.Conversation;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.conversation.SlotMemory;
import dev.tendero.runtime.conversation.TurnRecord;
import dev.tendero.runtime.routing.Decision;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.routing.Router;
import dev.tendero.runtime.shop.SlotRules;
import dev.tendero.runtime.understanding.Understanding;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way of one message: understood, routed, answered, worded, recorded. */
public final class TurnPipeline {

    private static final int TURNS_FOR_PROMPT = 4;

    private final Router router;
    private final RouteAnswerer answerer;
    private final Wording wording;
    private final TurnObserver observer;
    private final Clock clock;

    public TurnPipeline(Router router, RouteAnswerer answerer, Wording wording, TurnObserver observer, Clock clock) {
        this.router = router;
        this.answerer = answerer;
        this.wording = wording;
        this.observer = observer;
        this.clock = clock;
    }

    Reply answer(TurnRequest request, ReplySink sink) {
        sink.begun();
        Stopwatch watch = new Stopwatch();
        Conversation conversation = request.conversation();
        Understanding understanding = request.shop().understander().understand(request.text());
        long understandingMicros = watch.lap();

        Decision decision = router.decide(
                understanding,
                conversation.topic().flatMap(request.shop()::topic),
                request.shop()::thresholdOf,
                () -> Doubts.of(request, understanding));
        Route route = decision.route();
        long choosingMicros = decision.choice() == null ? 0 : watch.lap();
        Slots memory = merged(understanding, conversation, rules(request.shop(), route));
        Answered found = answerer.answer(request, understanding, route, memory);
        long queryMicros = watch.lap();

        Said said = say(request, found, choosingMicros, sink);
        Answered answered = said.answered();
        Worded worded = said.worded();
        long wordingMicros = watch.lap();

        Reply reply = reply(request, answered, worded, suggestions(request, route, answered));
        PastTurn recorded = conversation.append(new TurnRecord(
                request.shop().info().id(),
                clock.instant(),
                request.text(),
                reply,
                understanding.intents(),
                remembered(route, memory, request),
                topic(answered, conversation),
                answered.total(),
                understandingMicros,
                queryMicros,
                wordingMicros,
                worded.modelOutcome()));
        correct(worded.text(), recorded.reply().reply(), sink);
        observer.answered(new TurnReport(
                request.shop().info().id(),
                understanding,
                decision,
                answered.executed(),
                recorded.reply(),
                answered.answer().variant(),
                new TurnReport.Timings(understandingMicros, choosingMicros, queryMicros, wordingMicros, watch.lap()),
                worded.modelOutcome(),
                answered.failure()));
        return recorded.reply();
    }

    /** Another node may have recorded its own reply to the message first; that is the one that counts. */
    private static void correct(String said, String recorded, ReplySink sink) {
        if (!said.equals(recorded)) {
            sink.restart();
            sink.text(recorded);
        }
    }

    /** An answer in words. */
    private record Said(Answered answered, Worded worded) {}

    /** What a handler puts into an answer may be such that no template can show it; that is its failure too. */
    private Said say(TurnRequest request, Answered answered, long choosingMicros, ReplySink sink) {
        try {
            Said said = new Said(answered, word(request, answered, choosingMicros, sink));
            answerer.spoken(request.shop(), answered);
            return said;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            sink.restart();
            Answered excuse = answerer.unspeakable(request.shop(), answered, e);
            return new Said(excuse, word(request, excuse, choosingMicros, sink));
        }
    }

    private Worded word(TurnRequest request, Answered answered, long choosingMicros, ReplySink sink) {
        return wording.word(
                new WordingRequest(
                        request.shop().info(),
                        answered.intent(),
                        answered.answer(),
                        answered.slots(),
                        request.text(),
                        request.shop().info().language(),
                        request.conversation().latest(TURNS_FOR_PROMPT),
                        Duration.of(choosingMicros, ChronoUnit.MICROS)),
                sink);
    }

    /** What was not understood changes nothing of what was wanted before. */
    private static List<Entity> remembered(Route route, Slots memory, TurnRequest request) {
        if (route instanceof Route.Fallback) {
            return request.conversation().context();
        }
        SlotRules rules = rules(request.shop(), route);
        return SlotMemory.remember(ofItsKinds(route, memory, request, rules), rules.once());
    }

    /** What an intent has no use for, as the warranty that it speaks of, is no wish that a search goes on with. */
    private static Slots ofItsKinds(Route route, Slots memory, TurnRequest request, SlotRules rules) {
        List<Entity> said =
                memory.entities().stream().filter(entity -> !entity.carried()).toList();
        List<Entity> useful = said.stream()
                .filter(entity -> isOfUse(route, entity, request.shop()))
                .toList();
        return useful.size() == said.size()
                ? memory
                : SlotMemory.merge(useful, request.conversation().context(), rules.begin(), rules.keep());
    }

    private static boolean isOfUse(Route route, Entity entity, ServedShop shop) {
        return !(route instanceof Route.ToHandler to
                && shop.intents().get(to.intent()) instanceof ActiveIntent intent
                && !intent.settings().entities().contains(entity.entity()));
    }

    private static Slots merged(Understanding understanding, Conversation conversation, SlotRules rules) {
        return SlotMemory.merge(understanding.entities(), conversation.context(), rules.begin(), rules.keep());
    }

    private static SlotRules rules(ServedShop shop, Route route) {
        return route instanceof Route.ToHandler to && shop.intents().get(to.intent()) instanceof ActiveIntent intent
                ? intent.settings().slots()
                : SlotRules.NONE;
    }

    private static @Nullable String topic(Answered answered, Conversation conversation) {
        return answered.intent().entities().isEmpty()
                ? conversation.topic().orElse(null)
                : answered.intent().name();
    }

    /** The handler's, else the intent's own; what the customer has asked besides comes first. */
    private static List<String> suggestions(TurnRequest request, Route route, Answered answered) {
        List<String> given = answered.answer().suggestions();
        List<String> own = given == null ? answered.intent().suggestions() : given;
        Optional<String> second = route instanceof Route.ToHandler
                ? SecondWish.of(
                        request.text(), answered.intent().name(), request.shop().understander())
                : Optional.empty();
        return Stream.concat(second.stream(), own.stream()).distinct().toList();
    }

    private static Reply reply(TurnRequest request, Answered answered, Worded worded, List<String> suggestions) {
        List<Entity> entities = answered.slots().entities();
        List<Product> products = answered.answer().products();
        return new Reply(
                request.conversation().id(),
                request.messageId(),
                request.conversation().lastSeq() + 1,
                worded.text(),
                answered.intent().name(),
                answered.confidence(),
                entities,
                products,
                suggestions,
                worded.source(),
                (System.nanoTime() - request.startNanos()) / 1_000_000);
    }

    /** Splits a stretch of time into laps of microseconds. */
    private static final class Stopwatch {
        private long last = System.nanoTime();

        long lap() {
            long now = System.nanoTime();
            long micros = (now - last) / 1_000;
            last = now;
            return micros;
        }
    }
}
