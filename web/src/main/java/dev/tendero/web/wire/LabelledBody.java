package dev.tendero.web.wire;

import dev.tendero.runtime.labelled.LabelledExample;
import java.util.List;

/**
 * What an operator says that messages should have been.
 *
 * @param intents that a message can be put to
 * @param examples latest first
 */
public record LabelledBody(String shop, List<String> intents, List<Item> examples) implements WireRecord {

    public static LabelledBody of(String shop, List<String> intents, List<LabelledExample> examples) {
        return new LabelledBody(shop, intents, examples.stream().map(Item::of).toList());
    }

    public record Item(String message, String intent, String at) {

        private static Item of(LabelledExample example) {
            return new Item(example.message(), example.intent(), example.at().toString());
        }
    }
}
