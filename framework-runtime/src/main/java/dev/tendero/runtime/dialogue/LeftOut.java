package dev.tendero.runtime.dialogue;

import dev.tendero.api.Entity;
import dev.tendero.api.ProductSearch;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.SmallWords;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number that goes on with the amount of the conversation so far, what was said last first, and leaves out what it
 * counts: {@code ¿y de 5?} after {@code mancuernas de 10 kg}, {@code y hasta 400} after {@code entre 200 y 300 mil}.
 */
final class LeftOut {

    private static final Pattern NUMBER_ALONE = Pattern.compile(
            "[^\\p{L}\\p{N}]*(?<lead>(?:\\p{L}+\\s+)*)(?<number>\\d{1,3}(?:[.,]\\d{1,2})?)[^\\p{L}\\p{N}%€$£]*(?:(?<=\\s)(?<behind>\\p{L}+).*)?");
    private static final Pattern MEASURED = Pattern.compile("\\d\\s*(\\p{L}{1,12})\\b");
    private static final Set<String> JOINING = all(small -> Stream.of(small.joints(), small.links()));
    private static final Set<String> LINKS = all(small -> Stream.of(small.links()));
    private static final Set<String> DEFINITE = all(small -> Stream.of(small.definite()));
    private static final Set<String> GOING_ON = all(small -> Stream.of(small.joints(), small.links(), small.limits()));
    private static final Set<String> ASKING = all(small -> Stream.of(small.questions(), small.requests()));
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private LeftOut() {}

    /** The message with what it leaves out; as it is where it leaves out nothing that is known. */
    static TurnRequest filled(TurnRequest request) {
        Matcher number = NUMBER_ALONE.matcher(request.text());
        return number.matches()
                        && goesOn(number.group("lead"))
                        && isQuestion(number.group("behind"))
                        && !isPlace(number)
                ? request.saying(filled(request, number).orElse(request.text()))
                : request;
    }

    /** {@code 2} alone is rather the second one. */
    private static boolean isPlace(Matcher number) {
        return number.group("lead").isEmpty() && number.group("number").length() == 1;
    }

    /** {@code y la de 80 cuánto cuesta}. */
    private static boolean isQuestion(@Nullable String behind) {
        return behind == null || ASKING.contains(Normal.of(behind));
    }

    /** Whether nothing stands before it but words that join it to what was said, or set a limit. */
    private static boolean goesOn(String lead) {
        return GOING_ON.containsAll(words(lead)) || isOfOne(lead);
    }

    /** {@code y el de 36}, where {@code el 3} is the third. */
    private static boolean isOfOne(String lead) {
        List<String> words = words(lead);
        return !words.isEmpty()
                && LINKS.contains(words.getLast())
                && words.stream().allMatch(word -> JOINING.contains(word) || DEFINITE.contains(word));
    }

    /** {@code y de 5}, where {@code menos de 5} is rather a price. */
    private static boolean isJoined(String lead) {
        return JOINING.containsAll(words(lead)) || isOfOne(lead);
    }

    private static List<String> words(String lead) {
        return Stream.of(Normal.of(lead).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> all(Function<SmallWords, Stream<Set<String>>> kinds) {
        return LanguagePack.CODES.stream()
                .map(code -> LanguagePack.of(code).small())
                .flatMap(kinds)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> filled(TurnRequest request, Matcher number) {
        List<Entity> before = request.conversation().latest(1).stream()
                .flatMap(turn -> turn.reply().entities().stream())
                .filter(entity -> !entity.negated())
                .sorted(Comparator.comparing(Entity::carried))
                .toList();
        BigDecimal said = new BigDecimal(number.group("number").replace(',', '.'));
        boolean isLimit = !isJoined(number.group("lead"));
        return before.stream()
                .filter(entity -> !isLimit || entity.entity().equals("precio"))
                .flatMap(entity -> more(request, entity, said).stream())
                .findFirst()
                .or(() -> isOfOne(number.group("lead")) && !isOfValue(before)
                        ? named(request, number.group("number"))
                        : Optional.empty())
                .map(more -> new StringBuilder(request.text())
                        .insert(number.end("number"), more)
                        .toString());
    }

    private static Optional<String> more(TurnRequest request, Entity before, BigDecimal said) {
        return switch (before.entity()) {
            case "precio" ->
                isInThousands(before) && said.scale() <= 0 && isBelowAll(request, said)
                        ? Optional.of("000")
                        : Optional.empty();
            case "atributo" -> unit(before).map(unit -> " " + unit);
            default -> Optional.empty();
        };
    }

    private static boolean isInThousands(Entity price) {
        return price.parts().values().stream()
                .allMatch(amount -> amount instanceof BigDecimal number
                        && number.compareTo(THOUSAND) >= 0
                        && number.remainder(THOUSAND).signum() == 0);
    }

    /** Nothing costs as little. */
    private static boolean isBelowAll(TurnRequest request, BigDecimal price) {
        return request.shop()
                .catalog()
                .search(ProductSearch.builder().price(null, price).page(1, 0).build())
                .isEmpty();
    }

    private static boolean isOfValue(List<Entity> before) {
        return before.stream().anyMatch(entity -> entity.entity().equals("atributo"));
    }

    /**
     * What the only product of the last answer is measured in by its name, {@code Luna 24 W}, as others of its kind.
     */
    private static Optional<String> named(TurnRequest request, String number) {
        return LastSeen.one(request)
                .filter(product -> product.category() != null)
                .flatMap(product -> unit(product.name())
                        .map(unit -> " " + unit)
                        .filter(unit ->
                                Shelves.of(request).have(List.of(String.valueOf(product.category())), number + unit)));
    }

    private static Optional<String> unit(Entity attribute) {
        return unit(attribute.parts().getOrDefault("said", attribute.value()).toString());
    }

    private static Optional<String> unit(String said) {
        Matcher measured = MEASURED.matcher(said);
        String unit = "";
        while (measured.find()) {
            unit = measured.group(1);
        }
        return unit.isEmpty() ? Optional.empty() : Optional.of(unit);
    }
}
