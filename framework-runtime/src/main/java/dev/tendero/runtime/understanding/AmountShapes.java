package dev.tendero.runtime.understanding;

import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.LanguagePack.EntityPattern;
import dev.tendero.runtime.language.Lexicon;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a text speaks of amounts, by one language's patterns: {@code más de 50 litros}, {@code medio kilo}. Immutable.
 */
final class AmountShapes {

    static final String KIND = "medida";
    static final String EXACT = "exact";

    private static final String NUMBER = "\\d+(?:\\.\\d+)?";
    private static final Map<String, String> ONE = Map.of("es", "una?", "pt", "uma?", "en", "an?|one");
    private static final String UNIT = "unit";
    private static final String LOWER = "lower";
    private static final String ADDED = "added";
    /** The detail of a pattern in which no number is said: {@code por kilo}. */
    private static final String UNSAID = "one";
    /** The details of those in which no unit is, and what they count: {@code para 6}, {@code una niña de 8}. */
    private static final Map<String, String> COUNTING =
            Map.of("people", MeasuredValues.PEOPLE, "years", MeasuredValues.YEARS);

    private static final Map<String, AmountShapes> MADE = new ConcurrentHashMap<>();

    private final Map<String, BigDecimal> fractions;
    private final Map<String, BigDecimal> added;
    private final List<Shape> shapes;
    private final Set<String> leading;

    private record Shape(String detail, Pattern pattern) {}

    /**
     * @param detail {@code above}, {@code from}, {@code below}, {@code upto}, {@code range} or {@code exact}
     * @param least the smaller of the numbers said; the same as {@code most} where there is one
     * @param lower which word is the unit of the number said first, {@code 6 meses - 3 años}; negative where it is the
     *     same
     * @param unit which word is the unit; negative where none is said
     * @param counted what is counted then, {@link Measure#of}; else empty
     * @param from the first word
     * @param to after the last word
     * @param isArticle whether the number is no more than an article, or left out: {@code un kilo}, {@code por kilo}
     */
    record Amount(
            String detail,
            BigDecimal least,
            BigDecimal most,
            int lower,
            int unit,
            String counted,
            int from,
            int to,
            boolean isArticle) {

        /** @param measuring what a number is of the unit that is that word */
        Measure.Range range(IntFunction<Function<BigDecimal, Measure>> measuring) {
            if (unit < 0) {
                return new Measure.Range(detail, new Measure(counted, least), new Measure(counted, most));
            }
            Measure last = measuring.apply(unit).apply(most);
            Measure first = measuring.apply(lower < 0 ? unit : lower).apply(least);
            Measure least =
                    first.of().equals(last.of()) ? first : measuring.apply(unit).apply(this.least);
            boolean isInOrder = least.amount().compareTo(last.amount()) <= 0;
            return isInOrder ? new Measure.Range(detail, least, last) : new Measure.Range(detail, last, least);
        }
    }

    static AmountShapes of(LanguagePack pack) {
        return MADE.computeIfAbsent(pack.code(), code -> new AmountShapes(pack));
    }

    private AmountShapes(LanguagePack pack) {
        Lexicon lexicon = Lexicon.of(pack.code());
        this.fractions = lexicon.fractions();
        this.added = lexicon.added();
        this.shapes = pack.patterns().stream()
                .filter(pattern -> pattern.entity().equals(KIND))
                .map(pattern -> shape(pattern, ONE.getOrDefault(pack.code(), NUMBER)))
                .toList();
        this.leading = Stream.concat(
                        fractions.keySet().stream().map(words -> words.substring(words.lastIndexOf(' ') + 1)),
                        Stream.of("de", "por", "al", "ao", "per", "the", "un", "una", "um", "uma", "a", "an", "one"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Shape shape(EntityPattern pattern, String one) {
        String more = alternatives(added);
        String number = "(" + alternatives(fractions) + "|(?:" + NUMBER + "|" + one + ")(?: (?:" + more + "))?)";
        String unit = "(?<" + UNIT + ">\\p{L}+)(?: (?<" + ADDED + ">" + more + "))?";
        String regex = pattern.regex()
                .replace("N", number)
                .replace("U", unit)
                .replace("W ", "(?:(?<" + LOWER + ">\\p{L}+) )?");
        return new Shape(pattern.detail(), Pattern.compile("(?<![^ ])(?:" + regex + ")(?![^ ])"));
    }

    /** The longest first. */
    private static String alternatives(Map<String, BigDecimal> words) {
        return words.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    /** Whether an amount may follow that word without being a number: {@code medio}, {@code por}. */
    boolean mayLead(String word) {
        return leading.contains(word);
    }

    /** @param words in normal form, numbers in digits */
    List<Amount> in(List<String> words) {
        String text = String.join(" ", words);
        List<Amount> found = new ArrayList<>();
        for (Shape shape : shapes) {
            Matcher matcher = shape.pattern().matcher(text);
            while (matcher.find()) {
                found.add(amount(shape, matcher, words));
            }
        }
        return found;
    }

    /** What those words say and nothing else. */
    Optional<Amount> whole(List<String> words) {
        return in(words).stream()
                .filter(amount -> amount.from() == 0 && amount.to() == words.size())
                .findFirst();
    }

    private Amount amount(Shape shape, Matcher matcher, List<String> words) {
        Map<String, Integer> named = matcher.namedGroups();
        List<String> numbers = IntStream.rangeClosed(1, matcher.groupCount())
                .filter(group -> !named.containsValue(group))
                .mapToObj(matcher::group)
                .flatMap(Stream::ofNullable)
                .toList();
        String after = said(matcher, ADDED);
        BigDecimal more = after == null ? BigDecimal.ZERO : added.getOrDefault(after, BigDecimal.ZERO);
        List<BigDecimal> amounts = amounts(numbers, more);
        if (said(matcher, LOWER) == null) {
            amounts = amounts.stream().sorted().toList();
        }
        return new Amount(
                isUnsaid(shape) ? EXACT : shape.detail(),
                amounts.getFirst(),
                amounts.getLast(),
                said(matcher, LOWER) == null ? -1 : Words.indexAt(words, matcher.start(LOWER)),
                named.containsKey(UNIT) ? Words.indexAt(words, matcher.start(UNIT)) : -1,
                COUNTING.getOrDefault(shape.detail(), ""),
                Words.indexAt(words, matcher.start()),
                Words.indexAt(words, matcher.end() - 1) + 1,
                numbers.stream().allMatch(this::isArticle));
    }

    private static @Nullable String said(Matcher matcher, String group) {
        return matcher.namedGroups().containsKey(group) ? matcher.group(group) : null;
    }

    /**
     * As they are said.
     *
     * @param more what is said after the unit, which the last of them has: {@code de 1 a 2 kilos y medio}
     */
    private List<BigDecimal> amounts(List<String> numbers, BigDecimal more) {
        List<BigDecimal> amounts =
                new ArrayList<>(numbers.stream().map(this::number).toList());
        BigDecimal last = amounts.isEmpty() ? BigDecimal.ONE : amounts.removeLast();
        amounts.add(last.add(more));
        return List.copyOf(amounts);
    }

    private static boolean isUnsaid(Shape shape) {
        return shape.detail().equals(UNSAID) || COUNTING.containsKey(shape.detail());
    }

    private boolean isArticle(String number) {
        return !Character.isDigit(number.charAt(0)) && !fractions.containsKey(number) && number.indexOf(' ') < 0;
    }

    /** {@code 2}, {@code 2 y medio}, {@code medio}; an article is one. */
    private BigDecimal number(String said) {
        BigDecimal fraction = fractions.get(said);
        if (fraction != null) {
            return fraction;
        }
        int end = said.indexOf(' ');
        BigDecimal more = end < 0 ? BigDecimal.ZERO : added.getOrDefault(said.substring(end + 1), BigDecimal.ZERO);
        String digits = end < 0 ? said : said.substring(0, end);
        return (isArticle(digits) ? BigDecimal.ONE : new BigDecimal(digits)).add(more);
    }
}
