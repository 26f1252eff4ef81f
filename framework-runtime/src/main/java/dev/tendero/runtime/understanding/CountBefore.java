package dev.tendero.runtime.understanding;

import dev.tendero.runtime.language.LanguagePack;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many are wanted, where that is said before the thing: {@code las dos guitarras} more or less of something. */
final class CountBefore {

    private static final String DETAIL = "count";

    private final List<Pattern> patterns;

    CountBefore(LanguagePack pack) {
        this.patterns = pack.patterns().stream()
                .filter(pattern -> pattern.entity().equals(Superlatives.KIND))
                .filter(pattern -> pattern.detail().equals(DETAIL))
                .map(pattern -> Pattern.compile(pattern.regex()))
                .toList();
    }

    /** @param before the words before the superlative, each with a blank after it, numbers in digits */
    Optional<Integer> of(String before) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(before))
                .filter(Matcher::find)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .findFirst();
    }
}
