package dev.tendero.runtime.conversation;

import dev.tendero.api.Entity;
import dev.tendero.api.Slots;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which wishes of earlier turns still hold. A new topic (a category or product) drops the old topic and what was said
 * of it, and who begins anew ({@code reinicio}) drops all; otherwise a kind of entity that is said again replaces the
 * old one, and the rest carries. What is not wanted is added to what was said, and begins nothing. What only narrows
 * ({@code solo las botas}) drops nothing, and of another brand or colour ({@code de otra marca}) turns the old one into
 * one that is not wanted. What points into one answer ({@code posicion}, {@code pagina}, {@code parecido}) never
 * carries.
 */
public final class SlotMemory {

    private static final Set<String> TOPIC = Set.of("categoria", "producto");
    private static final String ANEW = "reinicio";

    /** The part of an entity that narrows the topic that there is. */
    public static final String NARROWS = "narrows";

    /** The part of a word that only tells which things of the topic are meant, {@code ¿y de guitarra?}. */
    public static final String TIED = "tied";

    /** The part of an entity that wants any but what was wanted before, {@code de otra marca}. */
    public static final String OTHER = "other";

    /** The part of a word that says what a thing is for. */
    public static final String PURPOSE = "purpose";

    private static final Set<String> POINTERS = Set.of("posicion", "pagina", "parecido", "reinicio");

    /** One word with a digit. */
    private static final Pattern CODE = Pattern.compile("\\S*\\d\\S*");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private SlotMemory() {}

    /**
     * @param said the entities of this message
     * @param remembered the slots that the last turn left
     * @param begin further kinds that begin a topic
     * @param keep kinds that a new topic does not drop; {@code reinicio} drops them too
     * @return those said, then those that carry
     */
    public static Slots merge(List<Entity> said, List<Entity> remembered, Set<String> begin, Set<String> keep) {
        boolean isAnew = said.stream().anyMatch(entity -> entity.entity().equals(ANEW));
        boolean isTopic = said.stream()
                .filter(entity -> !entity.negated()
                        && !entity.parts().containsKey(NARROWS)
                        && !entity.parts().containsKey(TIED))
                .anyMatch(entity -> TOPIC.contains(entity.entity()) || begin.contains(entity.entity()));
        List<Entity> slots = new ArrayList<>();
        said.stream().filter(entity -> !isOther(entity)).forEach(slots::add);
        remembered.stream()
                .filter(old -> !isAnew && (!isTopic || keep.contains(old.entity())))
                .filter(old -> said.stream().noneMatch(now -> replaces(now, old)))
                .map(old -> said.stream().anyMatch(now -> isOtherThan(now, old)) ? old.asNegated() : old)
                .map(Entity::asCarried)
                .forEach(slots::add);
        return new Slots(slots);
    }

    private static boolean isOther(Entity entity) {
        return entity.parts().containsKey(OTHER);
    }

    private static boolean isOtherThan(Entity now, Entity old) {
        return isOther(now)
                && now.entity().equals(old.entity())
                && name(old).toLowerCase(Locale.ROOT).startsWith(name(now));
    }

    private static String name(Entity entity) {
        return String.valueOf(entity.parts().getOrDefault("name", ""));
    }

    /**
     * What a turn leaves for the next one.
     *
     * @param once further kinds that count in their own turn alone, where this one says them; what carries goes on
     */
    public static List<Entity> remember(Slots slots, Set<String> once) {
        return slots.entities().stream()
                .filter(entity -> !POINTERS.contains(entity.entity()))
                .filter(entity -> entity.carried() || !once.contains(entity.entity()))
                .toList();
    }

    /** What is not wanted takes nothing from what is, but for itself: {@code que no sea LG} goes with Sony. */
    private static boolean replaces(Entity now, Entity old) {
        return !isOther(now)
                && now.entity().equals(old.entity())
                && !Collections.disjoint(names(now), names(old))
                && (isBothWanted(now, old) || now.value().equals(old.value()))
                && (isBothPurpose(now, old)
                        || areBothCodes(now, old)
                        || !(now.entity().equals("producto") && now.parts().containsKey(NARROWS)));
    }

    /** {@code ¿y para el A55?} after {@code fundas para el iPhone}. */
    private static boolean isBothPurpose(Entity now, Entity old) {
        return now.parts().containsKey(PURPOSE) && old.parts().containsKey(PURPOSE);
    }

    /** {@code ¿y de 6x80?} after screws of {@code 5x50}. */
    private static boolean areBothCodes(Entity now, Entity old) {
        return CODE.matcher(now.value()).matches()
                && NUMBER.matcher(now.value())
                        .replaceAll("0")
                        .equals(NUMBER.matcher(old.value()).replaceAll("0"));
    }

    /** Of an attribute all whose value it may be. */
    private static Set<String> names(Entity entity) {
        Stream<?> others = entity.parts().get("others") instanceof List<?> readings ? readings.stream() : Stream.of();
        return Stream.concat(
                        Stream.of(name(entity)),
                        others.map(other -> other instanceof Map<?, ?> parts ? String.valueOf(parts.get("name")) : ""))
                .collect(Collectors.toSet());
    }

    private static boolean isBothWanted(Entity now, Entity old) {
        return !now.negated() && !old.negated();
    }
}
