package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.runtime.language.Normal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Sizes that a shop has nowhere, next to others that it has: {@code talla 47}, {@code ¿y en la M?} where there are L
 * and XL. Who asks for one is told that there is none, rather than shown another.
 */
final class MissingSizes {

    /** So many values make an attribute one of sizes. */
    private static final int FEWEST = 2;

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d");
    private static final Pattern LETTERS = Pattern.compile("x{0,4}[sl]|m|\\dxl");

    /** By the attributes' names. */
    private final Map<String, Set<String>> numbers = new TreeMap<>();

    private final Map<String, Set<String>> letters = new TreeMap<>();

    /** @param entry of a value that says nothing alone */
    void add(VocabularyEntry entry) {
        String value = Normal.of(entry.value());
        String name = Objects.toString(entry.parts().get("name"), "");
        if (NUMBER.matcher(value).matches()) {
            numbers.computeIfAbsent(name, none -> new HashSet<>()).add(value);
        } else if (LETTERS.matcher(value).matches()) {
            letters.computeIfAbsent(name, none -> new HashSet<>()).add(value);
        }
    }

    /**
     * The size at that place; empty where it is none.
     *
     * @param isLed whether what stands before it says that it is a size; asked of letters alone
     */
    Optional<Entity> at(List<Token> tokens, int at, BooleanSupplier isLed) {
        Token token = tokens.get(at);
        String before = at == 0 ? "" : tokens.get(at - 1).normal();
        if (NUMBER.matcher(token.normal()).matches()) {
            return named(numbers, before).map(name -> entity(token, name));
        }
        if (!LETTERS.matcher(token.normal()).matches()) {
            return Optional.empty();
        }
        boolean isCapital = token.text().equals(token.text().toUpperCase(Locale.ROOT));
        return named(letters, before)
                .or(() -> isCapital && isLed.getAsBoolean() ? most() : Optional.empty())
                .map(name -> entity(token, name));
    }

    /** The attribute that is called so. */
    private static Optional<String> named(Map<String, Set<String>> sizes, String word) {
        return sizes.entrySet().stream()
                .filter(each -> each.getValue().size() >= FEWEST)
                .map(Map.Entry::getKey)
                .filter(name -> Normal.of(name).equals(word))
                .findFirst();
    }

    private Optional<String> most() {
        return letters.entrySet().stream()
                .filter(each -> each.getValue().size() >= FEWEST)
                .max(Comparator.comparingInt((Map.Entry<String, Set<String>> each) ->
                                each.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static Entity entity(Token token, String name) {
        String value = token.text().toUpperCase(Locale.ROOT);
        return Entity.of("atributo", value, token.start(), token.end()).withParts(Map.of("name", name, "value", value));
    }
}
