package dev.tendero.runtime;

import dev.tendero.api.Answer;
import dev.tendero.api.Entity;
import dev.tendero.api.Slots;
import dev.tendero.runtime.conversation.Conversation;
import dev.tendero.runtime.conversation.SlotMemory;
import dev.tendero.runtime.dialogue.FreeWords;
import dev.tendero.runtime.dialogue.Understood;
import dev.tendero.runtime.routing.Route;
import dev.tendero.runtime.served.ActiveIntent;
import dev.tendero.runtime.shop.SlotRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a turn takes over from those before it, and what it leaves to the next, by the rules of the intent that answers.
 */
final class TurnMemory {

    private static final String PRODUCT = "producto";

    private TurnMemory() {}

    /** What was said now, and what was said before and still holds. */
    static Slots taken(Understood understood) {
        SlotRules rules = rules(understood);
        return SlotMemory.merge(
                understood.understanding().entities(), topical(understood), rules.begin(), rules.keep());
    }

    /**
     * What was not understood changes nothing of what was wanted before, and nobody goes on with what was not there.
     *
     * @param slots as {@link #taken} gave them
     */
    static List<Entity> left(Understood understood, Slots slots, Answered answered) {
        if (understood.route() instanceof Route.Fallback) {
            return context(understood);
        }
        boolean wasNotThere = answered.answer().variant().equals(Answer.NONE);
        Stream<Entity> left = SlotMemory.remember(
                        useful(understood, slots), rules(understood).once())
                .stream()
                .filter(entity -> !wasNotThere || !entity.entity().equals(PRODUCT));
        return Stream.concat(left, words(understood, answered).stream()).toList();
    }

    /** The rain of {@code llantas para lluvia}, which no entity has taken and which what was found says. */
    private static Optional<Entity> words(Understood understood, Answered answered) {
        boolean isFound = understood.meant().shop().isOfThings(understood.route())
                && answered.answer().variant().equals(Answer.FOUND)
                && answered.answer().rows().size() > 1;
        return isFound ? FreeWords.remembered(understood, answered.answer().products()) : Optional.empty();
    }

    /** The intent that a fragment in the next turn goes on with. */
    static @Nullable String topic(Answered answered, Conversation conversation) {
        return answered.intent().entities().isEmpty()
                ? conversation.topic().orElse(null)
                : answered.intent().name();
    }

    /** What an intent has no use for, as the warranty that it speaks of, is no wish that a search goes on with. */
    private static Slots useful(Understood understood, Slots slots) {
        List<Entity> said =
                slots.entities().stream().filter(entity -> !entity.carried()).toList();
        List<Entity> useful =
                said.stream().filter(entity -> isOfUse(understood, entity)).toList();
        SlotRules rules = rules(understood);
        return useful.size() == said.size()
                ? slots
                : SlotMemory.merge(useful, context(understood), rules.begin(), rules.keep());
    }

    private static boolean isOfUse(Understood understood, Entity entity) {
        ActiveIntent intent = handler(understood);
        return intent == null || intent.settings().entities().contains(entity.entity());
    }

    private static SlotRules rules(Understood understood) {
        ActiveIntent intent = handler(understood);
        return intent == null ? SlotRules.NONE : intent.settings().slots();
    }

    private static @Nullable ActiveIntent handler(Understood understood) {
        return understood.route() instanceof Route.ToHandler to
                ? understood.meant().shop().intents().get(to.intent())
                : null;
    }

    /**
     * Without the words of earlier turns where this one says others: after the terrace's lanterns those of the hall.
     */
    private static List<Entity> topical(Understood understood) {
        boolean saysOthers = !FreeWords.said(understood.understanding()).isEmpty();
        return context(understood).stream()
                .filter(entity -> !saysOthers || !entity.parts().containsKey(SlotMemory.TIED))
                .toList();
    }

    private static List<Entity> context(Understood understood) {
        return understood.meant().conversation().context();
    }
}
