package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.LanguagePack.EntityPattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a message asks after a thing that it does not name: {@code ¿es vegano?}, {@code ¿cuánto dura?}. */
public enum PropertyQuestion {
    OF_IT,
    /** Of it, or of the shop: {@code ¿tiene frenos de disco?} */
    MAYBE_OF_IT,
    /** Whether the same holds for others: {@code ¿y para niños?} */
    FOR_SOMEBODY,
    NONE;

    private static final List<PropertyQuestion> WRITTEN = List.of(FOR_SOMEBODY, OF_IT, MAYBE_OF_IT);
    static final List<String> KINDS =
            WRITTEN.stream().map(PropertyQuestion::written).toList();

    private static final Map<String, Map<String, List<Pattern>>> PATTERNS = new ConcurrentHashMap<>();

    /** As the language packs write it. */
    private String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a message in one of the languages of {@link LanguagePack#CODES}. */
    public static PropertyQuestion of(Utterance utterance) {
        Map<String, List<Pattern>> patterns = PATTERNS.computeIfAbsent(utterance.language(), PropertyQuestion::load);
        String said = utterance.tokens().stream().map(Token::normal).collect(Collectors.joining(" "));
        return WRITTEN.stream()
                .filter(kind -> patterns.getOrDefault(kind.written(), List.of()).stream()
                        .anyMatch(pattern -> pattern.matcher(said).lookingAt()))
                .findFirst()
                .orElse(NONE);
    }

    private static Map<String, List<Pattern>> load(String language) {
        return LanguagePack.of(language).patterns().stream()
                .filter(pattern -> KINDS.contains(pattern.entity()))
                .collect(Collectors.groupingBy(
                        EntityPattern::entity,
                        Collectors.mapping(pattern -> Pattern.compile(pattern.regex()), Collectors.toList())));
    }
}
