package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.MappingReader;
import dev.tendero.runtime.yaml.Problems;
import dev.tendero.runtime.yaml.ValueType;
import dev.tendero.runtime.yaml.ValueTypes;
import dev.tendero.runtime.yaml.YamlMapping;
import dev.tendero.runtime.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the keys that an intent's file, its overlays and a shop's changes have in common. */
final class IntentParts {

    private static final ValueType<String> TEXT = ValueTypes.text();
    private static final ValueType<String> REGEX =
            ValueType.of("a regular expression as Java writes them", IntentParts::regex);

    private IntentParts() {}

    static IntentChange read(MappingReader in, Problems problems) {
        return new IntentChange(
                in.optional("description", TEXT).orElse(null),
                in.optionalList("keywords", TEXT),
                in.optionalList("patterns", REGEX),
                in.optionalList("examples", TEXT),
                replies(in, problems),
                in.optional("prompt", TEXT).orElse(null),
                in.optionalList("suggestions", TEXT));
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
            return Optional.of(Pattern.compile(text).pattern());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    e.getDescription() + " at character " + (Math.max(0, e.getIndex()) + 1), e);
        }
    }
}
