package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.LanguagePack.EntityPattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.namefind.RegexNameFinder;
import opennlp.tools.util.Span;

/** Finds prices, orders, positions and availability with OpenNLP's {@link RegexNameFinder}. */
final class PatternFinder {

    static final int RANK = 1;

    /** Looked for where an intent names them. */
    private static final Set<String> ON_DEMAND = Set.of("fecha", "pagina", "parecido", "reinicio");

    /** Of patterns that others look for. */
    private static final Set<String> NO_ENTITIES = Stream.concat(
                    Stream.concat(
                            Stream.of(Lead.Kind.values()).map(Lead.Kind::written), PropertyQuestion.KINDS.stream()),
                    Stream.of(Sums.KIND, Complaints.KIND, Opening.KIND, AmountShapes.KIND, Superlatives.KIND))
            .collect(Collectors.toUnmodifiableSet());

    /** Looked at first, so that a pattern is not tried in the middle of a word. */
    private static final String WORD_START = "(?<![^ ])";

    private static final String WORD_END = "(?![^ ])";
    private static final String NUMBER = "\\d+(?:\\.\\d+)?(?![\\d.])";
    private static final String ARTICLE = "(?:l[oa]s |[oa]s |the )?";
    /** What stands in the plural after a number is counted: {@code mas de 2 puertos}. */
    private static final String COUNTED = "(?!(?:gracias|menos|unos|unas|pues|please|thanks)(?: |$))[a-z]{3,}s(?: |$)";

    private static final String CURRENCY = "[€\\$£]";
    private static final Pattern DIGITS = Pattern.compile(NUMBER);
    /** The detail of a pattern whose entity has for its value what was said. */
    private static final String AS_SAID = "=";

    /** {@code de otra marca}; also the part of an entity that says so. */
    private static final String OTHER = "other";
    /** Others are wanted that are cheaper. */
    private static final String TOO_DEAR = "too dear";

    private static final BigDecimal LESS = new BigDecimal("0.80");
    private static final BigDecimal MORE = new BigDecimal("1.20");

    private final LanguagePack pack;
    private final List<EntityPattern> patterns;
    private final List<Pattern> compiled;
    private final PatternStarts starts;
    private final CountBefore count;

    /** @param asked kinds of entities that the shop's intents name; of some it is spoken in every shop without use */
    PatternFinder(LanguagePack pack, Set<String> asked) {
        this.pack = pack;
        this.patterns = pack.patterns().stream()
                .filter(pattern -> !NO_ENTITIES.contains(pattern.entity()))
                .filter(pattern -> !ON_DEMAND.contains(pattern.entity()) || asked.contains(pattern.entity()))
                .toList();
        this.compiled = patterns.stream()
                .map(pattern -> Pattern.compile(expand(pattern.regex(), pack)))
                .toList();
        this.starts = new PatternStarts(compiled);
        this.count = new CountBefore(pack);
    }

    private static String expand(String regex, LanguagePack pack) {
        String units = String.join(
                "|",
                pack.units().values().stream()
                        .filter(unit -> !unit.matches(CURRENCY))
                        .distinct()
                        .map(Pattern::quote)
                        .toList());
        String written = regex.replace("Q", ARTICLE + "(?:N C|C N|N X)")
                .replace("M", ARTICLE + "(?:N C|C N)")
                .replace("B", ARTICLE + "(?:N C|C N|N)")
                .replace(" X", "(?! (?:" + units + "|%)(?: |$)| " + COUNTED + ")")
                .replace("N", NUMBER)
                .replace("C", CURRENCY);
        return WORD_START + "(?:" + written + ")" + WORD_END;
    }

    List<Candidate> find(Utterance utterance) {
        Words words = Words.of(utterance.tokens(), pack);
        List<Candidate> found = new ArrayList<>();
        for (Span span : spans(words)) {
            int index = Integer.parseInt(Objects.requireNonNull(span.getType()));
            int from = words.from().get(span.getStart());
            int to = words.to().get(span.getEnd() - 1);
            String form = String.join(" ", words.forms().subList(span.getStart(), span.getEnd()));
            List<String> before = words.forms().subList(0, span.getStart());
            List<Entity> entities = entities(utterance, patterns.get(index), form, from, to).stream()
                    .map(entity -> counted(entity, before))
                    .toList();
            if (!entities.isEmpty() && !isAskedOnly(utterance, patterns.get(index), entities.getFirst())) {
                // Of two patterns for one stretch the one that stands first in the file.
                found.add(new Candidate(entities, from, to, RANK * 100 + index));
            }
        }
        return found;
    }

    /** {@code ¿es muy caro?} asks what it costs. */
    private static boolean isAskedOnly(Utterance utterance, EntityPattern pattern, Entity entity) {
        return pattern.detail().equals(TOO_DEAR)
                && utterance.text().substring(entity.end()).strip().startsWith("?");
    }

    private Span[] spans(Words words) {
        Map<String, Pattern[]> possible = new LinkedHashMap<>();
        starts.in(words.forms()).stream()
                .forEach(index -> possible.put(Integer.toString(index), new Pattern[] {compiled.get(index)}));
        return possible.isEmpty() ? new Span[0] : new RegexNameFinder(possible).find(words.array());
    }

    private static List<Entity> entities(Utterance utterance, EntityPattern pattern, String form, int from, int to) {
        int start = utterance.tokens().get(from).start();
        int end = utterance.tokens().get(to - 1).end();
        String said = utterance.text().substring(start, end);
        return switch (pattern.entity()) {
            case "precio" ->
                List.of(new Entity("precio", said, start, end, price(pattern.detail(), form), false, false));
            case "orden" -> List.of(order(pattern.detail(), form, start, end));
            case OTHER -> List.of(other(pattern.detail(), said, start, end));
            case "posicion" -> positions(pattern.detail(), form, start, end);
            default -> {
                String value = pattern.detail().equals(AS_SAID) ? said : pattern.detail();
                yield List.of(Entity.of(pattern.entity(), value, start, end));
            }
        };
    }

    /**
     * {@code mas barato} compares with what is being looked at, {@code mas barato que la Trento} with what is named,
     * {@code las tres mas baratas} with nothing.
     */
    private static Entity order(String detail, String form, int start, int end) {
        boolean isDown = detail.equals("desc") || detail.startsWith("dearer");
        Map<String, Object> parts = new HashMap<>(Map.of("by", "precio", "direction", isDown ? "desc" : "asc"));
        if (detail.endsWith("than")) {
            parts.put("comparative", "named");
        } else if (detail.equals("cheaper") || detail.equals("dearer") || detail.equals(TOO_DEAR)) {
            parts.put("comparative", "shown");
        }
        Matcher count = DIGITS.matcher(form);
        if (count.find()) {
            parts.put("count", Integer.valueOf(count.group()));
        }
        return new Entity(
                "orden", isDown ? "precio descendente" : "precio ascendente", start, end, parts, false, false);
    }

    /** {@code las dos guitarras más baratas} are of all guitars, not cheaper than what is looked at. */
    private Entity counted(Entity entity, List<String> before) {
        if (!entity.entity().equals("orden") || entity.parts().containsKey("count") || isNamed(entity)) {
            return entity;
        }
        return count.of(String.join(" ", before) + " ")
                .map(number -> {
                    Map<String, Object> parts = new HashMap<>(entity.parts());
                    parts.remove("comparative");
                    parts.put("count", number);
                    return entity.withParts(parts);
                })
                .orElse(entity);
    }

    private static boolean isNamed(Entity order) {
        return "named".equals(order.parts().get("comparative"));
    }

    /** Of its kind, and of its name where it has one: any but what was wanted before. */
    private static Entity other(String detail, String said, int start, int end) {
        String[] kind = detail.split(":");
        Map<String, Object> parts = kind.length > 1 ? Map.of(OTHER, true, "name", kind[1]) : Map.of(OTHER, true);
        return new Entity(kind[0], said, start, end, parts, false, true);
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
        if (detail.equals(OTHER)) {
            Map<String, Object> parts = Map.of("index", 2, "remaining", true);
            return List.of(new Entity("posicion", "2", start, end, parts, false, false));
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
