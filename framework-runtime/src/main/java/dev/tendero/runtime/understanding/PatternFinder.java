package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.LanguagePack.EntityPattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import opennlp.tools.namefind.RegexNameFinder;
import opennlp.tools.util.Span;

/** Finds prices, orders, positions and availability with OpenNLP's {@link RegexNameFinder}. */
final class PatternFinder {

    static final int RANK = 1;

    private static final Set<String> LEADS = Set.of(Negation.KIND, NameReading.PURPOSE);

    private static final String NUMBER = "\\d+(?:\\.\\d+)?(?![\\d.])";
    private static final String CURRENCY = "[€\\$£]";
    /** The N that stands for a number in a pattern. */
    private static final Pattern NUMBER_MARK = Pattern.compile("(?<![A-Za-z\\\\])N(?![A-Za-z])");

    private static final Pattern DIGITS = Pattern.compile(NUMBER);
    private static final BigDecimal LESS = new BigDecimal("0.80");
    private static final BigDecimal MORE = new BigDecimal("1.20");

    private final RegexNameFinder wordFinder;
    private final RegexNameFinder numberFinder;
    private final List<EntityPattern> patterns;

    PatternFinder(LanguagePack pack) {
        this.patterns = pack.patterns().stream()
                .filter(pattern -> !LEADS.contains(pattern.entity()))
                .toList();
        this.wordFinder = finder(pack, regex -> !needsNumber(regex));
        this.numberFinder = finder(pack, PatternFinder::needsNumber);
    }

    private RegexNameFinder finder(LanguagePack pack, Predicate<String> which) {
        Map<String, Pattern[]> byIndex = new LinkedHashMap<>();
        for (int i = 0; i < patterns.size(); i++) {
            String regex = patterns.get(i).regex();
            if (which.test(regex)) {
                byIndex.put(Integer.toString(i), new Pattern[] {Pattern.compile(expand(regex, pack))});
            }
        }
        return new RegexNameFinder(byIndex);
    }

    private static boolean needsNumber(String regex) {
        return NUMBER_MARK.matcher(regex).find();
    }

    private static String expand(String regex, LanguagePack pack) {
        String units = String.join(
                "|",
                pack.units().values().stream()
                        .filter(unit -> !unit.matches(CURRENCY))
                        .distinct()
                        .map(Pattern::quote)
                        .toList());
        return regex.replace(" X", "(?! (?:" + units + "|%)(?: |$))")
                .replace("N", NUMBER)
                .replace("C", CURRENCY);
    }

    List<Candidate> find(Utterance utterance, Words words) {
        List<Candidate> found = new ArrayList<>();
        for (Span span : spans(words)) {
            int index = Integer.parseInt(Objects.requireNonNull(span.getType()));
            int from = words.from().get(span.getStart());
            int to = words.to().get(span.getEnd() - 1);
            String form = String.join(" ", words.forms().subList(span.getStart(), span.getEnd()));
            List<Entity> entities = entities(utterance, patterns.get(index), form, from, to);
            if (!entities.isEmpty()) {
                // Of two patterns for one stretch the one that stands first in the file.
                found.add(new Candidate(entities, from, to, RANK * 100 + index));
            }
        }
        return found;
    }

    /** Most messages hold no number: they are spared the patterns of prices. */
    private List<Span> spans(Words words) {
        String[] forms = words.array();
        List<Span> spans = new ArrayList<>(List.of(wordFinder.find(forms)));
        if (words.forms().stream().anyMatch(form -> Character.isDigit(form.charAt(0)))) {
            spans.addAll(List.of(numberFinder.find(forms)));
        }
        return spans;
    }

    private static List<Entity> entities(Utterance utterance, EntityPattern pattern, String form, int from, int to) {
        int start = utterance.tokens().get(from).start();
        int end = utterance.tokens().get(to - 1).end();
        String said = utterance.text().substring(start, end);
        return switch (pattern.entity()) {
            case "precio" ->
                List.of(new Entity("precio", said, start, end, price(pattern.detail(), form), false, false));
            case "orden" ->
                List.of(new Entity(
                        "orden",
                        pattern.detail().equals("desc") ? "precio descendente" : "precio ascendente",
                        start,
                        end,
                        Map.of("by", "precio", "direction", pattern.detail()),
                        false,
                        false));
            case "posicion" -> positions(pattern.detail(), form, start, end);
            default -> List.of(Entity.of(pattern.entity(), pattern.detail(), start, end));
        };
    }

    private static Map<String, Object> price(String detail, String form) {
        List<BigDecimal> numbers = DIGITS.matcher(form)
                .results()
                .map(match -> new BigDecimal(match.group()))
                .toList();
        BigDecimal first = numbers.getFirst();
        BigDecimal last = numbers.getLast();
        return switch (detail) {
            case "range" -> Map.of("min", first.min(last), "max", first.max(last));
            case "min" -> Map.of("min", last);
            case "cents" -> Map.of("max", cents(first.add(last.movePointLeft(2))));
            case "about" -> Map.of("min", cents(last.multiply(LESS)), "max", cents(last.multiply(MORE)));
            default -> Map.of("max", first);
        };
    }

    private static BigDecimal cents(BigDecimal amount) {
        BigDecimal exact = amount.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static List<Entity> positions(String detail, String form, int start, int end) {
        if (detail.contains("..")) {
            int last = Integer.parseInt(detail.substring(detail.indexOf("..") + 2));
            return IntStream.rangeClosed(1, last)
                    .mapToObj(index -> position(index, start, end))
                    .toList();
        }
        if (!detail.equals("N")) {
            return List.of(position(Integer.parseInt(detail), start, end));
        }
        Matcher digits = Pattern.compile("\\d+").matcher(form);
        return digits.find() ? List.of(position(Integer.parseInt(digits.group()), start, end)) : List.of();
    }

    private static Entity position(int index, int start, int end) {
        return new Entity("posicion", Integer.toString(index), start, end, Map.of("index", index), false, false);
    }
}
