package dev.tendero.runtime;

import dev.tendero.api.TenderoException;
import dev.tendero.runtime.data.Statements;
import dev.tendero.runtime.shop.IntentSource;
import dev.tendero.runtime.shop.ShopCheck;
import dev.tendero.runtime.shop.ShopSource;
import dev.tendero.runtime.yaml.Problems;

/**
 * Whether the queries of a shop's own intents are such as are taken in. Whether their columns exist the database says.
 */
public final class QueriesCheck implements ShopCheck {

    private static final String ORIGIN = "query";

    @Override
    public void check(ShopSource shop, Problems problems) {
        shop.ownIntents().forEach(intent -> check(intent, problems));
    }

    private static void check(IntentSource intent, Problems problems) {
        String query = intent.settings().query();
        if (query == null) {
            return;
        }
        try {
            Statements.withoutDatabase().registry().addQuery(intent.settings().name(), query, ORIGIN);
        } catch (TenderoException e) {
            String message = String.valueOf(e.getMessage()).replaceFirst("^" + ORIGIN + ": ", "");
            problems.add(intent.tree().at(ORIGIN), message);
        }
    }
}
