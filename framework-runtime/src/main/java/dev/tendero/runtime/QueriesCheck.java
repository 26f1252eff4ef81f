package dev.tendero.runtime;

import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.QueryScope;
import dev.tendero.runtime.data.Statements;
import dev.tendero.runtime.query.BadQueryException;
import dev.tendero.runtime.query.OwnQuery;
import dev.tendero.runtime.shop.IntentSource;
import dev.tendero.runtime.shop.OwnEntity;
import dev.tendero.runtime.shop.ShopCheck;
import dev.tendero.runtime.shop.ShopSource;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.YamlNode;
import dev.tendero.runtime.yaml.YamlScalar;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the queries of a shop's own intents and entities are such as are taken in. */
final class QueriesCheck implements ShopCheck {

    private static final String QUERY = "query";
    private static final Pattern PARAMETER = Pattern.compile("#\\{[^}]*}");

    private final Set<String> tables;

    /** @param tables those that queries may read besides the catalogue's views */
    QueriesCheck(Set<String> tables) {
        this.tables = Set.copyOf(tables);
    }

    @Override
    public void check(ShopSource shop, Problems problems) {
        QueryScope scope = new QueryScope(shop.settings().info().id(), tables);
        for (IntentSource intent : shop.ownIntents()) {
            String query = intent.settings().query();
            if (query != null) {
                check(query, intent.tree().find(QUERY), scope, problems);
            }
        }
        for (OwnEntity.Queried entity : QueriedValues.queried(shop.settings())) {
            YamlNode node = shop.tree().find("entities", entity.name(), QUERY);
            check(entity.query(), node, scope, problems);
            requireValues(entity.query(), node, scope, problems);
        }
    }

    private static void requireValues(String query, YamlNode node, QueryScope scope, Problems problems) {
        Statements.columns(query, scope)
                .filter(columns -> !columns.contains(QueriedValues.VALUE))
                .ifPresent(columns -> problems.add(
                        node.position(),
                        "the query yields " + String.join(", ", columns) + "; expected a column named value"));
    }

    private static void check(String query, YamlNode node, QueryScope scope, Problems problems) {
        try {
            Statements.withoutDatabase().registry().addOwnQuery("checked", query, QUERY, scope);
        } catch (TenderoException e) {
            String message = String.valueOf(e.getMessage()).replaceFirst("^" + QUERY + ": ", "");
            exact(node, scope)
                    .ifPresentOrElse(
                            place -> problems.add(place.position(), place.message()),
                            () -> problems.add(node.position(), message));
        }
    }

    private record Place(Position position, String message) {}

    /** Where SQL without tags is wrong; a value takes one character, and blanks up to its length. */
    private static Optional<Place> exact(YamlNode node, QueryScope scope) {
        if (!(node instanceof YamlScalar written) || written.text().indexOf('<') >= 0) {
            return Optional.empty();
        }
        String sql = PARAMETER
                .matcher(written.text())
                .replaceAll(value -> "?" + " ".repeat(value.group().length() - 1));
        try {
            OwnQuery.of(sql, scope.tables());
            return Optional.empty();
        } catch (BadQueryException e) {
            return Optional.of(new Place(written.at(e.offset()), String.valueOf(e.getMessage())));
        }
    }
}
