package dev.tendero.runtime.shop;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An intent as its YAML declares it, for one language.
 *
 * @param keywords words and phrases; accents, case and plurals don't matter
 * @param patterns regular expressions, matched against the message in lower case without accents
 * @param examples sentences that customers say
 * @param entities the kinds of entities that the intent makes use of
 * @param query dynamic MyBatis SQL; null when the intent has a mapper or needs no rows
 * @param replies template by variant; a YAML {@code reply} that is a plain string is the variant {@code found}
 * @param prompt the template for a model; null when the intent is always worded by its reply template
 * @param threshold least confidence with which it answers, 0 to 1; null for the one of all intents
 * @param slots what becomes of its entities from turn to turn
 * @param origin the file, as the user would name it
 */
public record IntentSettings(
        String name,
        String description,
        List<String> keywords,
        List<String> patterns,
        List<String> examples,
        List<String> entities,
        @Nullable String query,
        Map<String, String> replies,
        @Nullable String prompt,
        List<String> suggestions,
        @Nullable Double threshold,
        SlotRules slots,
        String origin) {

    /** Kinds of entities. */
    private static final Set<String> THINGS = Set.of("producto", "categoria");

    public IntentSettings {
        keywords = List.copyOf(keywords);
        patterns = List.copyOf(patterns);
        examples = List.copyOf(examples);
        entities = List.copyOf(entities);
        replies = Map.copyOf(replies);
        suggestions = List.copyOf(suggestions);
    }

    /** One that says nothing of slots. */
    public IntentSettings(
            String name,
            String description,
            List<String> keywords,
            List<String> patterns,
            List<String> examples,
            List<String> entities,
            @Nullable String query,
            Map<String, String> replies,
            @Nullable String prompt,
            List<String> suggestions,
            @Nullable Double threshold,
            String origin) {
        this(
                name,
                description,
                keywords,
                patterns,
                examples,
                entities,
                query,
                replies,
                prompt,
                suggestions,
                threshold,
                SlotRules.NONE,
                origin);
    }

    /** Whether it looks things up that customers name. */
    public boolean isOfThings() {
        return !Collections.disjoint(entities, THINGS);
    }

    /** The template of that variant; {@code found} where the intent has no such variant. */
    public Optional<String> reply(String variant) {
        return Optional.ofNullable(replies.getOrDefault(variant, replies.get("found")));
    }

    /** The same intent, learnt from other examples. */
    public IntentSettings withExamples(List<String> others) {
        return with(keywords, others);
    }

    /** The same intent, asked by these keywords before its own. */
    public IntentSettings alsoAskedBy(List<String> more) {
        return with(Stream.concat(more.stream(), keywords.stream()).distinct().toList(), examples);
    }

    private IntentSettings with(List<String> otherKeywords, List<String> otherExamples) {
        return new IntentSettings(
                name,
                description,
                otherKeywords,
                patterns,
                otherExamples,
                entities,
                query,
                replies,
                prompt,
                suggestions,
                threshold,
                slots,
                origin);
    }
}
