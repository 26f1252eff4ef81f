package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the keys that an intent's file, its overlays and a shop's changes have in common. */
final class IntentParts {

    private static final ValueType<String> TEXT = ValueTypes.text();
    static final ValueType<String> REGEX = ValueType.of("a regular expression as Java writes them", IntentParts::regex);

    private IntentParts() {}

    /** Of a file of the intent itself, where lists are whole. */
    static IntentChange read(MappingReader in, Problems problems) {
        return read(in, problems, (key, type) -> {
            List<String> items = in.optionalList(key, type);
            return items == null ? null : new ListChange.Replace(items);
        });
    }

    /** Of what a shop changes, where lists may also be added to. */
    static IntentChange change(MappingReader in, Problems problems) {
        return read(in, problems, (key, type) -> list(in, key, type, problems));
    }

    private static IntentChange read(MappingReader in, Problems problems, Lists lists) {
        return new IntentChange(
                in.optional("description", TEXT).orElse(null),
                lists.read("keywords", TEXT),
                lists.read("patterns", REGEX),
                lists.read("examples", TEXT),
                replies(in, problems),
                in.optional("prompt", TEXT).orElse(null),
                lists.read("suggestions", TEXT),
                in.optional("threshold", ValueTypes.share()).orElse(null));
    }

    private interface Lists {
        @Nullable
        ListChange read(String key, ValueType<String> type);
    }

    private static @Nullable ListChange list(MappingReader in, String key, ValueType<String> type, Problems problems) {
        if (in.value(key).orElse(null) instanceof YamlMapping parts) {
            MappingReader change = new MappingReader(parts, problems);
            ListChange extended = new ListChange.Extend(change.list("add", type), change.list("remove", TEXT));
            change.finish();
            return extended;
        }
        List<String> items = in.optionalList(key, type);
        return items == null ? null : new ListChange.Replace(items);
    }

    private static @Nullable Map<String, String> replies(MappingReader in, Problems problems) {
        Optional<YamlNode> reply = in.value("reply");
        if (reply.isEmpty()) {
            return null;
        }
        if (!(reply.get() instanceof YamlMapping variants)) {
            return in.optional("reply", TEXT).map(text -> Map.of("found", text)).orElse(null);
        }
        Map<String, String> replies = new LinkedHashMap<>();
        MappingReader texts = new MappingReader(variants, problems);
        variants.entries()
                .forEach(variant ->
                        texts.optional(variant.name(), TEXT).ifPresent(text -> replies.put(variant.name(), text)));
        return replies;
    }

    private static Optional<String> regex(String text) {
        try {
            Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    e.getDescription() + " at character " + (Math.max(0, e.getIndex()) + 1), e);
        }
        RegexRisk.of(text).ifPresent(risk -> {
            throw new IllegalArgumentException(risk);
        });
        return Optional.of(text);
    }
}
