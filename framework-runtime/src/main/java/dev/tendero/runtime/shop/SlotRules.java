package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import java.util.List;
import java.util.Set;

/**
 * What an intent's {@code slots} say of the entities that it makes use of, beside what holds in every shop: a category
 * or product begins a new topic, positions count once, all else carries until it is said again.
 *
 * @param begin kinds that begin a new topic: what was said before falls
 * @param keep kinds that stay when a new topic begins
 * @param once kinds that count in the turn they are said in alone
 */
public record SlotRules(Set<String> begin, Set<String> keep, Set<String> once) {

    public static final SlotRules NONE = new SlotRules(Set.of(), Set.of(), Set.of());

    public SlotRules {
        begin = Set.copyOf(begin);
        keep = Set.copyOf(keep);
        once = Set.copyOf(once);
    }

    /** @param entities those of the intent, of which alone rules can be given */
    static SlotRules read(MappingReader in, List<String> entities) {
        return in.mapping("slots").map(slots -> rules(slots, entities)).orElse(NONE);
    }

    private static SlotRules rules(MappingReader slots, List<String> entities) {
        ValueType<String> entity = entities.isEmpty() ? ValueTypes.name() : ValueTypes.word(entities);
        SlotRules rules = new SlotRules(
                Set.copyOf(slots.list("begin", entity)),
                Set.copyOf(slots.list("keep", entity)),
                Set.copyOf(slots.list("once", entity)));
        slots.finish();
        return rules;
    }
}
