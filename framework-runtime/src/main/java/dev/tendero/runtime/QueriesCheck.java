package dev.tendero.runtime;

import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.QueryScope;
import dev.tendero.runtime.data.Statements;
import dev.tendero.runtime.query.BadQueryException;
import dev.tendero.runtime.query.OwnQuery;
import dev.tendero.runtime.shop.IntentSource;
import dev.tendero.runtime.shop.ShopCheck;
import dev.tendero.runtime.shop.ShopSource;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlScalar;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the queries of a shop's own intents are such as are taken in. */
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
        shop.ownIntents().forEach(intent -> check(intent, scope, problems));
    }

    private static void check(IntentSource intent, QueryScope scope, Problems problems) {
        String query = intent.settings().query();
        if (query == null) {
            return;
        }
        try {
            Statements.withoutDatabase()
                    .registry()
                    .addOwnQuery(intent.settings().name(), query, QUERY, scope);
        } catch (TenderoException e) {
            String message = String.valueOf(e.getMessage()).replaceFirst("^" + QUERY + ": ", "");
            exact(intent.tree(), scope)
                    .ifPresentOrElse(
                            place -> problems.add(place.position(), place.message()),
                            () -> problems.add(intent.tree().at(QUERY), message));
        }
    }

    private record Place(Position position, String message) {}

    /** Where SQL without tags is wrong; a value takes one character, and blanks up to its length. */
    private static Optional<Place> exact(YamlMapping tree, QueryScope scope) {
        if (!(tree.find(QUERY) instanceof YamlScalar written) || written.text().indexOf('<') >= 0) {
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
