package dev.tendero.runtime.language;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a record answers to the name of its attribute: {@code GPS: sí}, {@code case: not included}. Shops' exports mix
 * languages, so that the words of all packs count.
 */
public enum YesOrNo {
    YES,
    NO;

    private static final Set<String> YES_WORDS = all("yes.txt");
    private static final Set<String> NO_WORDS = all("no.txt");

    private static Set<String> all(String file) {
        return LanguagePack.CODES.stream()
                .flatMap(code -> new PackFiles(code).words(file).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Empty where the value tells something else. A no may be that of a yes, {@code no incluido}. */
    public static Optional<YesOrNo> of(String value) {
        String said = Normal.of(value.strip());
        if (YES_WORDS.contains(said)) {
            return Optional.of(YES);
        }
        String[] words = said.split("\\s+", 2);
        boolean isAlone = words.length == 1 || YES_WORDS.contains(words[1]);
        return isAlone && NO_WORDS.contains(words[0]) ? Optional.of(NO) : Optional.empty();
    }
}
