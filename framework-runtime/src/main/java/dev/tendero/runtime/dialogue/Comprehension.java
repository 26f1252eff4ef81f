package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.runtime.routing.Decision;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.routing.Router;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.Understander;
import dev.tendero.runtime.understanding.Understanding;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Finds out what a message means, who answers it, and what it asks besides. Stateless. */
public final class Comprehension {

    /** Who greets and asks has one wish. */
    private static final Set<String> SMALL_TALK = Set.of(ShopSettings.GREETING, ShopSettings.FALLBACK);

    private static final Set<String> NAMES = Set.of("producto", "categoria", "marca");

    private static final Duration LONGEST_CHOICE = Duration.ofSeconds(10);

    private final Router router;

    public Comprehension(Router router) {
        this.router = router;
    }

    /** @param watch begun with the message; its laps become the times */
    public Understood of(TurnRequest request, Stopwatch watch) {
        Heard heard = Heard.of(OneBySize.filled(LeftOut.filled(request)));
        TurnRequest spoken = heard.request();
        return Clarified.of(spoken, heard.understanding())
                .map(clarified -> answered(spoken, clarified, watch))
                .orElseGet(() -> routed(spoken, heard.understanding(), watch));
    }

    private Understood answered(TurnRequest request, Clarified clarified, Stopwatch watch) {
        TurnRequest meant = request.saying(clarified.message());
        Understanding asked = request.shop().understander().understand(meant.text());
        Decision decision = router.chosen(asked, clarified.intent());
        return new Understood(meant, Optional.empty(), true, asked, decision, watch.lap(), 0);
    }

    /** What is asked besides is left out of what is answered now, unless the rest may speak of the same things. */
    private Understood routed(TurnRequest request, Understanding whole, Stopwatch watch) {
        Optional<String> beside = SecondWish.of(request.text(), part -> isOther(request.shop(), part, whole));
        Understander understander = request.shop().understander();
        Understanding first = beside.filter(part -> !namesAThing(understander.understand(part)))
                .map(part -> SecondWish.without(part, request.text()))
                .map(understander::understand)
                .orElse(whole);
        first = Elliptic.read(request, OtherBrand.read(request, Tied.read(request, first)));
        long micros = watch.lap();
        Decision decision = decide(request, first);
        long choosingMicros = decision.choice() == null ? 0 : watch.lap();
        Understood understood =
                goingOn(new Understood(request, beside, false, first, decision, micros, choosingMicros));
        return beside.filter(part -> isMissed(understood))
                .map(part -> besideAlone(request, part, micros))
                .orElse(understood);
    }

    private static boolean isMissed(Understood understood) {
        return understood.route() instanceof Route.Fallback
                && understood.decision().choice() == null;
    }

    /**
     * Where nobody answers the rest, {@code quiero graduarme, ¿hay que pagar?}, what is asked beside it is answered.
     */
    private Understood besideAlone(TurnRequest request, String beside, long micros) {
        Understanding heard = request.shop().understander().understand(beside);
        return goingOn(new Understood(request, Optional.empty(), false, heard, decide(request, heard), micros, 0));
    }

    /** What names nothing may be asked of what the last answer told or showed. */
    private Understood goingOn(Understood understood) {
        if (understood.decision().choice() != null || isNobodys(understood.understanding())) {
            return understood;
        }
        TurnRequest request = understood.meant();
        Understanding heard = understood.understanding();
        return picked(request, understood)
                .or(() -> pointed(request, understood))
                .or(() -> NamedQuestion.intent(
                                request,
                                heard,
                                understood.route(),
                                router.certain(heard).isPresent())
                        .map(intent -> understood.as(heard, router.chosen(heard, intent))))
                .or(() -> Undecided.intent(request, heard, understood.route())
                        .map(intent -> understood.as(heard, router.chosen(heard, intent))))
                .or(() -> FollowUp.of(request, heard, understood.route(), router.certain(heard))
                        .map(route -> understood.as(heard, new Decision(route, null))))
                .orElse(understood);
    }

    /** Who sees a list and says {@code enséñame la segunda} wants to see more of that one. */
    private Optional<Understood> picked(TurnRequest request, Understood understood) {
        Understanding heard = understood.understanding();
        return request.shop()
                .describer()
                .filter(intent -> Pointing.isAllThatIsSaid(heard))
                .filter(intent -> request.shop().isOfPages(understood.route()))
                .filter(intent -> !request.conversation().listed().isEmpty())
                .map(intent -> understood.as(heard, router.chosen(heard, intent)));
    }

    private Optional<Understood> pointed(TurnRequest request, Understood understood) {
        Understanding heard = understood.understanding();
        return OtherValue.pointed(request, heard)
                .or(() -> InView.pointed(request, heard, understood.route()))
                .or(() -> OneOfList.pointed(request, heard, understood.route()))
                .or(() -> AllOfList.pointed(request, heard, understood.route()))
                .flatMap(pointed -> request.shop()
                        .describer()
                        .map(intent -> understood.as(pointed, router.chosen(pointed, intent))));
    }

    /** A service that the shop does not have is asked of no product. */
    private static boolean isNobodys(Understanding heard) {
        return heard.intents().stream().allMatch(intent -> intent.confidence() == 0);
    }

    /** As {@code enséñame relojes} does in {@code enséñame relojes y dime cuál es el más barato}. */
    private static boolean namesAThing(Understanding part) {
        return part.entities().stream().map(Entity::entity).anyMatch(NAMES::contains);
    }

    private Decision decide(TurnRequest request, Understanding understanding) {
        return router.decide(
                understanding,
                request.conversation().topic().flatMap(request.shop()::topic),
                request.shop()::thresholdOf,
                () -> {
                    request.conversation().claim(LONGEST_CHOICE);
                    return Doubts.of(request, understanding);
                });
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
}
