package dev.tendero.web;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.TenderoRuntime;
import dev.tendero.runtime.answer.ModelProbe;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.statistics.Statistics;
import dev.tendero.runtime.statistics.Stats;
import dev.tendero.web.http.Operations;
import dev.tendero.web.wire.Health;
import dev.tendero.web.wire.LabelledBody;
import dev.tendero.web.wire.ModelTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the operator asks, answered by the runtime. */
final class RuntimeOperations implements Operations {

    private static final String PROMPT = "Say hello in one word.";

    private final TenderoRuntime runtime;
    private final Statistics statistics;

    RuntimeOperations(TenderoRuntime runtime) {
        this.runtime = runtime;
        this.statistics = new Statistics(runtime.database().bulk());
    }

    @Override
    public List<Health.Dependency> dependencies() {
        // Looked at first: to ask the database is to wait for a connection like everybody.
        Optional<Health.Dependency> crowd = crowd();
        List<Health.Dependency> dependencies = new ArrayList<>();
        Optional<String> lost = runtime.database().trouble();
        dependencies.add(Health.Dependency.of("database", lost.isEmpty(), true, lost.orElse(null)));
        crowd.ifPresent(dependencies::add);
        // Browsing goes on, and a node out of the balancer's sight would never learn that it can record again.
        runtime.conversations()
                .trouble()
                .filter(why -> lost.isEmpty())
                .ifPresent(why -> dependencies.add(
                        Health.Dependency.of("record", false, false, "turns can't be recorded: " + why)));
        Map<String, String> troubles = runtime.troubles();
        Set<String> shops = new TreeSet<>(runtime.shops().ids());
        shops.addAll(troubles.keySet());
        shops.forEach(shop -> {
            String trouble = troubles.get(shop);
            dependencies.add(Health.Dependency.of("shop " + shop, trouble == null, false, trouble));
        });
        new TreeMap<>(runtime.switchedOff())
                .forEach(
                        (intent, why) -> dependencies.add(Health.Dependency.of("intent " + intent, false, false, why)));
        return dependencies;
    }

    /** More requests wait for a connection than have one: some of them will be turned away. */
    private Optional<Health.Dependency> crowd() {
        return Stream.of(runtime.database().writerPool(), runtime.database().readerPool())
                .filter(pool -> pool.idle() == 0 && pool.waiting() > pool.active())
                .map(pool -> "all " + pool.active() + " connections to the database are in use, and " + pool.waiting()
                        + " requests wait for one")
                .map(why -> Health.Dependency.of("connections", false, false, why))
                .findFirst();
    }

    @Override
    public Stats stats(@Nullable String shop, Instant from, Instant to) {
        return statistics.of(shop, from, to);
    }

    @Override
    public LabelledBody labelled(String shop) {
        ServedShop served = runtime.shops().get(shop);
        return LabelledBody.of(shop, intents(served), runtime.labelled().of(shop));
    }

    @Override
    public void label(String shop, String message, @Nullable String intent) {
        if (intent == null) {
            runtime.labelled().remove(shop, message);
            return;
        }
        List<String> intents = intents(runtime.shops().get(shop));
        if (!intents.contains(intent)) {
            throw new TenderoException(
                    ErrorCode.BAD_PARAMETER,
                    "the shop \"" + shop + "\" has no intent \"" + intent + "\"; expected one of "
                            + String.join(", ", intents));
        }
        runtime.labelled().put(shop, message, intent);
    }

    /** Nothing can be meant to be misunderstood. */
    private static List<String> intents(ServedShop shop) {
        return shop.intents().keySet().stream()
                .filter(name -> !name.equals(ShopSettings.FALLBACK))
                .sorted()
                .toList();
    }

    @Override
    public ModelTest testModels(@Nullable String prompt) {
        return new ModelTest(runtime.models().test(prompt == null ? PROMPT : prompt).stream()
                .map(RuntimeOperations::item)
                .toList());
    }

    private static ModelTest.Item item(ModelProbe.Result result) {
        return new ModelTest.Item(
                result.provider(),
                result.model(),
                result.ok(),
                result.ok() ? result.text() : null,
                result.ok() ? null : result.text(),
                result.latencyMs());
    }
}
