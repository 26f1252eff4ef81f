package dev.tendero.runtime.routing;

import java.util.Set;

/**
 * What the conversation is about.
 *
 * @param intent the intent of the turn before
 * @param ownEntities kinds of entities that a plugin or the shop has brought and that no other intent works with;
 *     prices and orders are everybody's
 */
public record Topic(String intent, Set<String> ownEntities) {

    public Topic {
        ownEntities = Set.copyOf(ownEntities);
    }
}
