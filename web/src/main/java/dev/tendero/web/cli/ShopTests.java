package dev.tendero.web.cli;

import dev.tendero.api.Product;
import dev.tendero.runtime.TenderoRuntime;
import dev.tendero.runtime.TurnReport;
import dev.tendero.runtime.catalog.CatalogBrowser;
import dev.tendero.runtime.catalog.ProductFilter;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.shop.EntityKinds;
import dev.tendero.runtime.shop.OwnEntity;
import dev.tendero.runtime.testing.ConversationTest;
import dev.tendero.runtime.testing.ConversationTester;
import dev.tendero.runtime.testing.Coverage;
import dev.tendero.runtime.testing.GivenConversations;
import dev.tendero.runtime.testing.Miss;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the conversation tests of one shop. */
final class ShopTests {

    private static final int PAGE = 100;
    private static final int FURTHEST = 10_000;

    private final ServedShop shop;
    private final TenderoRuntime runtime;
    private final LastTurn lastTurn;
    private final JUnitXml results;
    private final TestPrinter printer;
    private final Coverage coverage = new Coverage();
    private final Map<String, Product> products = new HashMap<>();

    ShopTests(ServedShop shop, TenderoRuntime runtime, LastTurn lastTurn, JUnitXml results, TestPrinter printer) {
        this.shop = shop;
        this.runtime = runtime;
        this.lastTurn = lastTurn;
        this.results = results;
        this.printer = printer;
    }

    /** @return how many tests failed */
    int hold(List<ConversationTest> tests) {
        String id = shop.info().id();
        printer.head(shop.info());
        GivenConversations given = new GivenConversations(runtime.conversations(), id, kinds(), this::products);
        ConversationTester tester = new ConversationTester(runtime.engine(), id, this::lastTurn, given::begin);
        int failed = 0;
        for (ConversationTest test : tests) {
            long start = System.nanoTime();
            List<Miss> misses = tester.run(test);
            results.add(id, test, misses, System.nanoTime() - start);
            printer.result(test, misses);
            failed += misses.isEmpty() ? 0 : 1;
        }
        printer.summary(tests.size(), failed);
        if (!tests.isEmpty()) {
            printer.coverage(coverage.of(shop));
        }
        return failed;
    }

    private TurnReport lastTurn() {
        TurnReport turn = lastTurn.latest().orElseThrow();
        coverage.add(turn);
        return turn;
    }

    private Set<String> kinds() {
        Set<String> kinds = new HashSet<>(EntityKinds.BUILT_IN);
        shop.settings().entities().stream().map(OwnEntity::name).forEach(kinds::add);
        shop.intents().values().forEach(intent -> kinds.addAll(intent.settings().entities()));
        return kinds;
    }

    /** By id; read once. */
    private Map<String, Product> products(String id) {
        for (int from = products.size(); from <= FURTHEST; from += PAGE) {
            CatalogBrowser.Page page =
                    runtime.catalog().list(id, new ProductFilter(null, null, null, null, PAGE, from));
            page.items().forEach(product -> products.put(product.id(), product));
            if (page.items().size() < PAGE) {
                break;
            }
        }
        return products;
    }
}
