package dev.tendero.runtime.testing;

import dev.tendero.runtime.ExecutedQuery;
import dev.tendero.runtime.TurnReport;
import dev.tendero.runtime.served.ActiveIntent;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.shop.OwnEntity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What of a shop its tests reached. For one thread. */
public final class Coverage {

    private static final String QUERY = "query";

    private final Set<String> intents = new TreeSet<>();
    private final Set<String> entities = new TreeSet<>();
    private final Set<String> replies = new TreeSet<>();
    private final Set<String> queries = new TreeSet<>();

    /**
     * One kind of thing.
     *
     * @param all how many of them the shop has
     * @param missed those that no test reached, by name
     */
    public record Part(String kind, int all, List<String> missed) {}

    public void add(TurnReport turn) {
        intents.add(turn.reply().intent());
        turn.understanding().entities().forEach(entity -> entities.add(entity.entity()));
        replies.add(turn.reply().intent() + "." + turn.variant());
        for (ExecutedQuery query : turn.queries()) {
            if (query instanceof ExecutedQuery.Select select) {
                queries.add(select.name());
            }
        }
    }

    /** Intents, entities, replies by their variants, and queries that are written in YAML. */
    public List<Part> of(ServedShop shop) {
        Set<String> allIntents = new TreeSet<>(shop.intents().keySet());
        Set<String> allEntities = new TreeSet<>();
        Set<String> allReplies = new TreeSet<>();
        Set<String> allQueries = new TreeSet<>();
        shop.settings().entities().stream().map(OwnEntity::name).forEach(allEntities::add);
        for (ActiveIntent intent : shop.intents().values()) {
            allEntities.addAll(intent.settings().entities());
            intent.settings().replies().keySet().forEach(variant -> allReplies.add(intent.name() + "." + variant));
            if (intent.settings().query() != null) {
                allQueries.add(intent.namespace() + "." + QUERY);
            }
        }
        return List.of(
                part("intents", allIntents, intents),
                part("entities", allEntities, entities),
                part("replies", allReplies, replies),
                part("queries", allQueries, queries));
    }

    private static Part part(String kind, Set<String> all, Set<String> reached) {
        List<String> missed = all.stream().filter(one -> !reached.contains(one)).toList();
        return new Part(kind, all.size(), missed);
    }
}
