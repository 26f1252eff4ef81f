package dev.tendero.runtime.routing;

import java.util.Set;

/**
 * What the conversation is about.
 *
 * @param intent the intent of the turn before
 * @param entities kinds of entities that it makes use of
 * @param ownEntities those of them that a plugin or the shop has brought and that no other intent works with; prices
 *     and orders are everybody's
 */
public record Topic(String intent, Set<String> entities, Set<String> ownEntities) {

    public Topic {
        entities = Set.copyOf(entities);
        ownEntities = Set.copyOf(ownEntities);
    }
}
