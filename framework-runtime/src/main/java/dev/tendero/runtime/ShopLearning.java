package dev.tendero.runtime;

import dev.tendero.runtime.labelled.LabelledExamples;
import dev.tendero.runtime.served.ActiveIntent;
import dev.tendero.runtime.served.OtherLanguages;
import dev.tendero.runtime.served.ServedShop;
import dev.tendero.runtime.shop.ShopSettings;
import dev.tendero.runtime.understanding.Understander;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Has shops learn: from their files, from their catalogue's words, and from what the database has of them, which is
 * what their queries yield and what their operator has put to their intents.
 */
final class ShopLearning {

    private final ShopAssembler assembler;
    private final LabelledExamples labelled;
    private final TaughtShops taught;

    ShopLearning(ShopAssembler assembler, LabelledExamples labelled, TaughtShops taught) {
        this.assembler = assembler;
        this.labelled = labelled;
        this.taught = taught;
    }

    /** Whether the database has something for it, as far as that is known without asking it. */
    boolean needsDatabase(ShopSettings shop) {
        return QueriedValues.areIn(shop) || taught.has(shop.info().id());
    }

    /** Put up to be served, in its own language and, once they are asked for, in its others. */
    ServedShop served(
            ShopSettings shop, Map<String, ActiveIntent> intents, OpenShop opened, Understander understander) {
        OtherLanguages others =
                new OtherLanguages(shop.languages().others().keySet(), language -> in(language, shop, opened));
        return new ServedShop(shop, intents, understander, opened.catalog().catalog(), opened::categories, others);
    }

    private ServedShop in(String language, ShopSettings shop, OpenShop opened) {
        ShopSettings translated = shop.in(language);
        Map<String, ActiveIntent> intents = assembler.intents(translated);
        return new ServedShop(
                translated,
                intents,
                fromAll(translated, intents, opened),
                opened.catalog().catalog(),
                opened::categories,
                OtherLanguages.NONE);
    }

    Understander fromFiles(ShopSettings shop, Map<String, ActiveIntent> intents, OpenShop opened) {
        return assembler.understander(shop, intents, opened.learn());
    }

    /** Asks the database. */
    Understander fromAll(ShopSettings shop, Map<String, ActiveIntent> intents, OpenShop opened) {
        assembler.askValues(shop);
        Map<String, List<String>> messages = labelled(shop.info().id());
        return fromFiles(shop, with(messages, intents), opened);
    }

    /** Whether the operator has put messages to the shop's intents; asks the database. */
    boolean isTaught(String shop) {
        return !labelled(shop).isEmpty();
    }

    private Map<String, List<String>> labelled(String shop) {
        Map<String, List<String>> messages = labelled.byIntent(shop);
        taught.note(shop, !messages.isEmpty());
        return messages;
    }

    private static Map<String, ActiveIntent> with(
            Map<String, List<String>> messages, Map<String, ActiveIntent> intents) {
        Map<String, ActiveIntent> learning = new LinkedHashMap<>(intents);
        messages.forEach(
                (intent, said) -> learning.computeIfPresent(intent, (name, active) -> active.withExamples(said)));
        return learning;
    }
}
