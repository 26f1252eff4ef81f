package dev.tendero.runtime;

import dev.tendero.api.Row;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Statements;
import dev.tendero.runtime.shop.OwnEntity;
import dev.tendero.runtime.shop.ShopSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The values of entities that shops' queries yield. Safe for many threads. */
final class QueriedValues {

    /** The columns that such a query gives. */
    static final String VALUE = "value";

    private static final String SYNONYM = "synonym";
    private static final Logger LOG = LoggerFactory.getLogger(QueriedValues.class);

    private final Statements statements;
    private final OwnStatements own;
    private final Map<String, OwnEntity> last = new ConcurrentHashMap<>();

    QueriedValues(Statements statements, OwnStatements own) {
        this.statements = statements;
        this.own = own;
    }

    /** Maps the shop's queries without asking any; the database has not to be there. */
    void map(ShopSettings shop) {
        queried(shop).forEach(entity -> own.map(shop.info().id(), entity.name(), entity.query(), entity.origin()));
    }

    /** Whether the shop has any such entity. */
    static boolean areIn(ShopSettings shop) {
        return !queried(shop).isEmpty();
    }

    static List<OwnEntity.Queried> queried(ShopSettings shop) {
        List<OwnEntity.Queried> queried = new ArrayList<>();
        shop.entities().forEach(entity -> {
            if (entity instanceof OwnEntity.Queried query) {
                queried.add(query);
            }
        });
        return queried;
    }

    /** The shop's entities as they are known: those of queries with the values that they last yielded. */
    List<OwnEntity> known(ShopSettings shop) {
        return shop.entities().stream()
                .map(entity -> last.getOrDefault(key(shop, entity), entity))
                .toList();
    }

    /** Asks the database. A query that fails leaves the values that it yielded before. */
    void ask(ShopSettings shop) {
        for (OwnEntity.Queried entity : queried(shop)) {
            String namespace = own.map(shop.info().id(), entity.name(), entity.query(), entity.origin());
            try {
                List<Row> rows = statements.select(
                        namespace, "query", Map.of("shop", shop.info().id()));
                last.put(key(shop, entity), new OwnEntity.Listed(entity.name(), values(rows)));
            } catch (TenderoException e) {
                LOG.error(
                        "shop {}: the values of {} stay as they were: {}",
                        shop.info().id(),
                        entity.name(),
                        e.getMessage());
            }
        }
    }

    private static String key(ShopSettings shop, OwnEntity entity) {
        return shop.info().id() + "/" + entity.name();
    }

    private static Map<String, List<String>> values(List<Row> rows) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Row row : rows) {
            String value = Objects.toString(row.columns().get(VALUE), "");
            String synonym = Objects.toString(row.columns().get(SYNONYM), "");
            List<String> synonyms = values.computeIfAbsent(value, none -> new ArrayList<>());
            if (!synonym.isBlank()) {
                synonyms.add(synonym);
            }
        }
        values.remove("");
        return values;
    }
}
