package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.Degree;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.LanguagePack.EntityPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what is wanted in order of an amount other than the price: {@code el más grande}, {@code con más memoria},
 * {@code the lightest}. Each is an {@code orden} that says which of the shop's attributes may tell it, and in which
 * units names may.
 */
final class Superlatives {

    /** As the language packs write it. */
    static final String KIND = "superlativo";

    /** Before an attribute's value of the same length. */
    private static final int RANK = 99;
    /** Of a word alone: after all else that it may mean. */
    private static final int RANK_PLAIN = 295;

    private static final String COUNT = "count";
    private static final String COMPARATIVE = "comparative";
    private static final String MORE = "more";
    private static final Set<String> WAYS = Set.of(MORE, "less", Qualities.PLAIN);
    private static final String WORD = "(?<word>\\p{L}+)";
    private static final Pattern DIGITS = Pattern.compile("(?<![^ ])[2-9](?![^ ])");

    private record Shape(boolean isMore, boolean isNoun, boolean isPlain, Pattern pattern) {}

    private final LanguagePack pack;
    private final List<Degree> degrees;
    private final MeasuredAttributes attributes;
    private final CatalogWords catalogue;
    private final List<Shape> shapes;
    private final PatternStarts starts;
    private final CountBefore count;
    private final Lead purpose;
    private final List<Pattern> comparatives;

    /** @param catalogue what it calls its products is no superlative: a {@code lighter} may be one */
    Superlatives(LanguagePack pack, MeasuredAttributes attributes, CatalogWords catalogue) {
        this.pack = pack;
        this.catalogue = catalogue;
        this.degrees = Degree.of(pack.code());
        this.attributes = attributes;
        this.shapes = pack.patterns().stream()
                .filter(pattern -> pattern.entity().equals(KIND) && WAYS.contains(pattern.detail()))
                .map(this::shape)
                .toList();
        this.starts = new PatternStarts(shapes.stream().map(Shape::pattern).toList());
        this.count = new CountBefore(pack);
        this.purpose = Lead.of(pack, Lead.Kind.PURPOSE);
        this.comparatives = pack.patterns().stream()
                .filter(pattern ->
                        pattern.entity().equals(KIND) && pattern.detail().equals(COMPARATIVE))
                .map(pattern -> Pattern.compile(pattern.regex()))
                .toList();
    }

    private Shape shape(EntityPattern pattern) {
        String regex = pattern.regex()
                .replace("S", alone(Degree::most))
                .replace("T", alone(Degree::least))
                .replace("V", "(?<word>" + gradable() + ")")
                .replace("A", WORD)
                .replace("N", WORD);
        boolean isNoun = pattern.regex().contains("N");
        boolean isPlain = pattern.detail().equals(Qualities.PLAIN);
        boolean isMore = isPlain || pattern.detail().equals(MORE);
        return new Shape(isMore, isNoun, isPlain, Pattern.compile("(?<![^ ])(?:" + regex + ")(?![^ ])"));
    }

    /** Any of the words that say much or little of something: a pattern may begin with one. */
    private String gradable() {
        return degrees.stream()
                .flatMap(degree -> Stream.of(degree.much(), degree.little()))
                .map(Pattern::pattern)
                .filter(words -> !words.equals("-"))
                .collect(Collectors.joining("|"));
    }

    /** Any of the words that say it by themselves. */
    private String alone(Function<Degree, String> words) {
        List<String> all =
                degrees.stream().map(words).filter(each -> !each.isEmpty()).toList();
        return all.isEmpty() ? "(?!)" : "(?<alone>" + String.join("|", all) + ")";
    }

    List<Candidate> find(Utterance utterance) {
        // Most messages have no word that one could begin with, and are done here.
        if (starts.in(utterance.tokens().stream().map(Token::normal).toList()).isEmpty()) {
            return List.of();
        }
        Words words = Words.of(utterance.tokens(), pack);
        String text = String.join(" ", words.forms());
        List<Candidate> found = new ArrayList<>();
        starts.in(words.forms()).stream().mapToObj(shapes::get).forEach(shape -> {
            Matcher matcher = shape.pattern().matcher(text);
            while (matcher.find()) {
                candidate(shape, new Said(matcher, words, text), utterance).ifPresent(found::add);
            }
        });
        return found;
    }

    /** Where a pattern matches in a message. */
    private record Said(Matcher matcher, Words words, String text) {

        int from() {
            return words.from().get(wordAt(matcher.start()));
        }

        int to() {
            return words.to().get(wordAt(matcher.end() - 1));
        }

        /** Index of the token of the adjective, or of the noun. */
        int word() {
            String group = isAlone() ? "alone" : "word";
            return words.from().get(wordAt(matcher.start(group)));
        }

        private boolean isAlone() {
            return matcher.namedGroups().containsKey("alone") && matcher.group("alone") != null;
        }

        private int wordAt(int at) {
            return Words.indexAt(words.forms(), at);
        }
    }

    private Optional<Candidate> candidate(Shape shape, Said said, Utterance utterance) {
        Token word = utterance.tokens().get(said.word());
        boolean isNone = shape.isPlain()
                ? !isPlain(utterance.tokens(), said.word())
                : said.isAlone() && catalogue.names(word.normal());
        if (isNone) {
            return Optional.empty();
        }
        return asked(shape, said, word).map(asked -> {
            int start = utterance.tokens().get(said.from()).start();
            int end = utterance.tokens().get(said.to() - 1).end();
            Map<String, Object> parts = new TreeMap<>(asked.parts());
            parts.put("word", word.text());
            parts.put("said", said(utterance, said));
            count(said).ifPresent(number -> parts.put(COUNT, number));
            if (shape.isPlain()) {
                parts.put(Qualities.PLAIN, true);
            }
            if (isComparative(said)) {
                parts.put(COMPARATIVE, "measured");
            }
            Entity order = new Entity("orden", asked.value(), start, end, parts, false, false);
            int rank = shape.isPlain() ? RANK_PLAIN : RANK;
            return new Candidate(List.of(order), said.from(), said.to(), rank);
        });
    }

    /**
     * Whether it stands beside a word of a thing, and neither a product says it nor what the thing is for: a table for
     * a small kitchen may be a big one.
     */
    private boolean isPlain(List<Token> tokens, int at) {
        boolean isOfPurpose = IntStream.rangeClosed(1, at).anyMatch(i -> purpose.stands(tokens, i));
        int beside = pack.small().thingsStandLast() ? at + 1 : at - 1;
        String word = tokens.get(at).normal();
        return !isOfPurpose
                && beside >= 0
                && beside < tokens.size()
                && catalogue.knows(tokens.get(beside).normal())
                && !catalogue.knows(word)
                && !pack.small().fillers().contains(word)
                && !pack.stopWords().contains(word);
    }

    /** The words from {@code más} on. */
    private static String said(Utterance utterance, Said said) {
        StringJoiner words = new StringJoiner(" ");
        int first = Math.max(said.from(), said.isAlone() ? said.word() : said.word() - 1);
        utterance.tokens().subList(first, said.to()).forEach(token -> words.add(token.text()));
        return words.toString();
    }

    /** {@code una más larga}, where {@code la más larga} is of all. */
    private boolean isComparative(Said said) {
        return comparatives.stream()
                .anyMatch(each -> each.matcher(said.matcher().group()).matches());
    }

    private Optional<Integer> count(Said said) {
        Matcher within = DIGITS.matcher(said.matcher().group());
        if (within.find()) {
            return Optional.of(Integer.valueOf(within.group()));
        }
        return count.of(said.text().substring(0, said.matcher().start()));
    }

    private Optional<Asked> asked(Shape shape, Said said, Token word) {
        if (shape.isNoun()) {
            return attributes.named(word).map(scale -> new Asked(scale, shape.isMore(), word.normal()));
        }
        return degrees.stream()
                .flatMap(degree -> of(degree, shape, said, word).stream())
                .findFirst();
    }

    /** {@code menos pesado} is {@code más ligero}; {@code smallest} is by itself the other end of {@code biggest}. */
    private Optional<Asked> of(Degree degree, Shape shape, Said said, Token word) {
        boolean isMuch = degree.isMuch(word.normal());
        boolean isLittle = degree.isLittle(word.normal());
        if (!isMuch && !isLittle) {
            return Optional.empty();
        }
        boolean isDown = said.isAlone() ? isMuch : isMuch == shape.isMore();
        MeasuredAttributes.Scale scale = attributes.of(degree);
        boolean isTold = !scale.names().isEmpty() || !scale.units().isEmpty();
        return shape.isPlain() && !isTold ? Optional.empty() : Optional.of(new Asked(scale, isDown, word.normal()));
    }

    /** @param isDown whether the most comes first */
    private record Asked(MeasuredAttributes.Scale scale, boolean isDown, String word) {

        Map<String, Object> parts() {
            return Map.of(
                    "by", by(),
                    "direction", isDown ? "desc" : "asc",
                    "names", scale.names(),
                    "units", scale.units());
        }

        String value() {
            return by() + (isDown ? " descendente" : " ascendente");
        }

        private String by() {
            return scale.names().isEmpty() ? word : scale.names().getFirst();
        }
    }
}
