package dev.tendero.runtime;

import dev.tendero.api.Answer;
import dev.tendero.api.Entity;
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
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.shop.SlotRules;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.Understanding;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way of one message: understood, routed, answered, worded, recorded. */
public final class TurnPipeline {

    private static final int TURNS_FOR_PROMPT = 4;
    /** Who greets and asks has one wish. */
    private static final Set<String> SMALL_TALK = Set.of(ShopSettings.GREETING, ShopSettings.FALLBACK);

    private static final Duration LONGEST_CHOICE = Duration.ofSeconds(10);
    /** From the last word to the commit. */
    private static final Duration RECORDING = Duration.ofSeconds(3);

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
        Understood understood = understand(request, watch);
        TurnRequest meant = understood.meant();
        Slots memory = merged(understood, rules(meant.shop(), understood.route()));
        Answered found = answerer.answer(meant, understood.understanding(), understood.route(), memory);
        long queryMicros = watch.lap();

        claimForModel(request, wordingRequest(meant, found, understood.choosingMicros()));
        Said said = say(meant, found, understood.choosingMicros(), sink);
        Answered answered = said.answered();
        Reply reply = reply(request, understood, said);
        long wordingMicros = watch.lap();

        PastTurn recorded = request.conversation()
                .append(new TurnRecord(
                        request.shop().info().id(),
                        clock.instant(),
                        request.text(),
                        reply,
                        understood.understanding().intents(),
                        remembered(understood.route(), memory, meant, answered),
                        topic(answered, request.conversation()),
                        answered.total(),
                        understood.micros(),
                        queryMicros,
                        wordingMicros,
                        said.worded().modelOutcome()));
        correct(said.worded().text(), recorded.reply().reply(), sink);
        observer.answered(new TurnReport(
                request.shop().info().id(),
                understood.understanding(),
                understood.decision(),
                answered.executed(),
                recorded.reply(),
                answered.answer().variant(),
                new TurnReport.Timings(
                        understood.micros(), understood.choosingMicros(), queryMicros, wordingMicros, watch.lap()),
                said.worded().modelOutcome(),
                answered.failure()));
        return recorded.reply();
    }

    /**
     * A message as it was understood.
     *
     * @param meant with the text that is answered: the message asked about, where this one answers the question
     * @param beside what it asks besides, in its own words
     * @param isClarified whether that is so
     * @param micros without the model that chooses, whose are {@code choosingMicros}
     */
    private record Understood(
            TurnRequest meant,
            Optional<String> beside,
            boolean isClarified,
            Understanding understanding,
            Decision decision,
            long micros,
            long choosingMicros) {

        Route route() {
            return decision.route();
        }
    }

    private Understood understand(TurnRequest request, Stopwatch watch) {
        Understander understander = request.shop().understander();
        Understanding understanding = understander.understand(request.text());
        Optional<Clarified> clarified = Clarified.of(request, understanding);
        if (clarified.isPresent()) {
            TurnRequest meant = request.saying(clarified.get().message());
            Understanding asked = understander.understand(meant.text());
            Decision decision = router.chosen(asked, clarified.get().intent());
            return new Understood(meant, Optional.empty(), true, asked, decision, watch.lap(), 0);
        }
        Optional<String> beside = SecondWish.of(request.text(), part -> isOther(request.shop(), part, understanding));
        Understanding first = beside.map(part -> SecondWish.without(part, request.text()))
                .map(understander::understand)
                .orElse(understanding);
        long micros = watch.lap();
        Decision decision = router.decide(
                first,
                request.conversation().topic().flatMap(request.shop()::topic),
                request.shop()::thresholdOf,
                () -> {
                    request.conversation().claim(LONGEST_CHOICE);
                    return Doubts.of(request, first);
                });
        return new Understood(
                request, beside, false, first, decision, micros, decision.choice() == null ? 0 : watch.lap());
    }

    /** Whether a part of the message surely asks for something else than the whole of it. */
    private boolean isOther(ServedShop shop, String part, Understanding whole) {
        return router.certain(shop.understander().understand(part))
                .filter(intent -> !SMALL_TALK.contains(intent.intent()))
                .filter(intent -> whole.intents().stream()
                        .limit(1)
                        .noneMatch(best -> best.intent().equals(intent.intent())))
                .filter(SecondWish::isAskedInWords)
                .isPresent();
    }

    /** The same message at two nodes is to cost one model's answer. */
    private void claimForModel(TurnRequest request, WordingRequest asked) {
        Duration time = wording.modelTime(asked);
        if (time.isPositive()) {
            request.conversation().claim(time.plus(RECORDING));
        }
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
        return wording.word(wordingRequest(request, answered, choosingMicros), sink);
    }

    private static WordingRequest wordingRequest(TurnRequest request, Answered answered, long choosingMicros) {
        return new WordingRequest(
                request.shop().info(),
                answered.intent(),
                answered.answer(),
                answered.slots(),
                request.text(),
                request.shop().info().language(),
                request.conversation().latest(TURNS_FOR_PROMPT),
                Duration.of(choosingMicros, ChronoUnit.MICROS));
    }

    /**
     * What was not understood changes nothing of what was wanted before, and nobody goes on with what was not there.
     */
    private static List<Entity> remembered(Route route, Slots memory, TurnRequest request, Answered answered) {
        if (route instanceof Route.Fallback) {
            return request.conversation().context();
        }
        SlotRules rules = rules(request.shop(), route);
        boolean wasNotThere = answered.answer().variant().equals(Answer.NONE);
        return SlotMemory.remember(ofItsKinds(route, memory, request, rules), rules.once()).stream()
                .filter(entity -> !wasNotThere || !entity.entity().equals("producto"))
                .toList();
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

    private static Slots merged(Understood understood, SlotRules rules) {
        List<Entity> context = understood.meant().conversation().context();
        return SlotMemory.merge(understood.understanding().entities(), context, rules.begin(), rules.keep());
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
    private static List<String> suggestions(Understood understood, Answered answered) {
        List<String> given = answered.answer().suggestions();
        List<String> own = given == null ? answered.intent().suggestions() : given;
        Optional<String> beside =
                understood.route() instanceof Route.ToHandler ? understood.beside() : Optional.empty();
        return Stream.concat(beside.map(SecondWish::asSaid).stream(), own.stream())
                .distinct()
                .toList();
    }

    private static Reply reply(TurnRequest request, Understood understood, Said said) {
        Answered answered = said.answered();
        List<Entity> entities = answered.slots().entities();
        return new Reply(
                request.conversation().id(),
                request.messageId(),
                request.conversation().lastSeq() + 1,
                said.worded().text(),
                answered.intent().name(),
                answered.confidence(),
                understood.isClarified()
                        ? entities.stream().map(Entity::asCarried).toList()
                        : entities,
                answered.answer().products(),
                suggestions(understood, answered),
                said.worded().source(),
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
