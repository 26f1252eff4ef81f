package dev.tendero.runtime.routing;

import java.util.Set;

/**
 * What the conversation is about.
 *
 * @param intent the intent of the turn before
 * @param ownEntities kinds of entities that no other intent of the shop works with
 */
public record Topic(String intent, Set<String> ownEntities) {

    public Topic {
        ownEntities = Set.copyOf(ownEntities);
    }
}
