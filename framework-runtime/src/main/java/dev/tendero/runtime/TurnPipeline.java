package dev.tendero.runtime;

import dev.tendero.api.Entity;
import dev.tendero.api.Reply;
import dev.tendero.api.Slots;
import dev.tendero.runtime.answer.ReplySink;
import dev.tendero.runtime.answer.Worded;
import dev.tendero.runtime.answer.Wording;
import dev.tendero.runtime.answer.WordingRequest;
import dev.tendero.runtime.conversation.PastTurn;
import dev.tendero.runtime.conversation.TurnRecord;
import dev.tendero.runtime.dialogue.Comprehension;
import dev.tendero.runtime.dialogue.SecondWish;
import dev.tendero.runtime.dialogue.Stopwatch;
import dev.tendero.runtime.dialogue.TurnRequest;
import dev.tendero.runtime.dialogue.Understood;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.routing.Router;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The way of one message: understood, routed, answered, worded, recorded. */
public final class TurnPipeline {

    private static final int TURNS_FOR_PROMPT = 4;
    /** From the last word to the commit. */
    private static final Duration RECORDING = Duration.ofSeconds(3);

    private final Comprehension comprehension;
    private final RouteAnswerer answerer;
    private final Wording wording;
    private final TurnObserver observer;
    private final Clock clock;

    public TurnPipeline(Router router, RouteAnswerer answerer, Wording wording, TurnObserver observer, Clock clock) {
        this.comprehension = new Comprehension(router);
        this.answerer = answerer;
        this.wording = wording;
        this.observer = observer;
        this.clock = clock;
    }

    Reply answer(TurnRequest request, ReplySink sink) {
        sink.begun();
        Stopwatch watch = new Stopwatch();
        Understood understood = comprehension.of(request, watch);
        TurnRequest meant = understood.meant();
        Slots memory = TurnMemory.taken(understood);
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
                        TurnMemory.left(understood, memory, answered),
                        TurnMemory.topic(answered, request.conversation()),
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

    /** The handler's, else those of the intent's own that fit; what the customer has asked besides comes first. */
    private static List<String> suggestions(Understood understood, Answered answered) {
        List<String> given = answered.answer().suggestions();
        List<String> own = given == null
                ? understood.meant().shop().fitting(answered.intent().suggestions(), seen(understood, answered))
                : given;
        Optional<String> beside =
                understood.route() instanceof Route.ToHandler ? understood.beside() : Optional.empty();
        return Stream.concat(beside.map(SecondWish::asSaid).stream(), own.stream())
                .distinct()
                .toList();
    }

    /** How many products the customer sees: those of the answer, or the list that it has picked one of. */
    private static int seen(Understood understood, Answered answered) {
        int shown = answered.answer().products().size();
        boolean isPick = shown == 1 && !answered.slots().wanted("posicion").isEmpty();
        return shown == 0 || isPick ? understood.meant().conversation().listed().size() : shown;
    }

    /** What was filled in was not written. */
    private static Entity within(Entity entity, int length) {
        return entity.carried() || entity.end() <= length
                ? entity
                : new Entity(
                        entity.entity(),
                        entity.value(),
                        Math.min(entity.start(), length),
                        length,
                        entity.parts(),
                        entity.carried(),
                        entity.negated());
    }

    private static Reply reply(TurnRequest request, Understood understood, Said said) {
        Answered answered = said.answered();
        List<Entity> entities = answered.slots().entities().stream()
                .map(entity -> within(entity, request.text().length()))
                .toList();
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
}
