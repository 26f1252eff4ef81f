package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.LanguagePack.EntityPattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a message asks after a thing that it does not name: {@code ¿es vegano?}, {@code ¿cuánto dura?}.
 *
 * @param manner how it asks
 * @param verb the word that only asks, {@code dura}; empty where there is none
 * @param noun what is asked for, {@code velocidad} of {@code ¿a qué velocidad llega?}; empty where nothing stands there
 * @param rest what stands behind the words that ask
 */
public record PropertyQuestion(Kind kind, Manner manner, Optional<String> verb, Optional<String> noun, String rest) {

    /** How a question asks. */
    public enum Manner {
        /** How much of something. */
        AMOUNT,
        /** Saying that it is about that thing, whatever else it names: {@code ¿me cabe en el maletero?} */
        SURELY,
        /** Which of two it is: {@code ¿es de hombre o de mujer?} */
        EITHER,
        /** Which of several: {@code ¿cuál lleva tapa?} */
        WHICH,
        /** When it can be bought again: {@code ¿cuándo vuelve?} */
        BACK,
        PLAIN;

        private static Manner of(String written) {
            return Stream.of(values())
                    .filter(manner -> manner.name().toLowerCase(Locale.ROOT).equals(written))
                    .findFirst()
                    .orElse(PLAIN);
        }
    }

    /** Of what. */
    public enum Kind {
        OF_IT,
        /** Of it, or of the shop: {@code ¿tiene frenos de disco?} */
        MAYBE_OF_IT,
        /** Whether the same holds for others: {@code ¿y para niños?} */
        FOR_SOMEBODY,
        NONE;

        /** As the language packs write it. */
        private String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Kind> WRITTEN = List.of(Kind.FOR_SOMEBODY, Kind.OF_IT, Kind.MAYBE_OF_IT);
    /** As the language packs write what may stand before a question: {@code y}, {@code por cierto}. */
    private static final String BEFORE = "before_question";

    static final Set<String> KINDS = Stream.concat(
                    Stream.of(BEFORE), WRITTEN.stream().map(Kind::written))
            .collect(Collectors.toUnmodifiableSet());

    private static final PropertyQuestion NONE =
            new PropertyQuestion(Kind.NONE, Manner.PLAIN, Optional.empty(), Optional.empty(), "");
    private static final Map<String, List<Shape>> SHAPES = new ConcurrentHashMap<>();

    private record Shape(Kind kind, Manner manner, Pattern pattern) {

        /** @param before what may stand before any question of a thing */
        static Shape of(EntityPattern written, String before) {
            Kind kind = Kind.valueOf(written.entity().toUpperCase(Locale.ROOT));
            String opening = kind == Kind.FOR_SOMEBODY ? "" : before;
            return new Shape(
                    kind, Manner.of(written.detail()), Pattern.compile(opening + "(?:" + written.regex() + ")"));
        }

        Optional<PropertyQuestion> in(String said) {
            Matcher matcher = pattern.matcher(said);
            return matcher.lookingAt()
                    ? Optional.of(new PropertyQuestion(
                            kind,
                            manner,
                            group(matcher, "verb"),
                            group(matcher, "noun"),
                            said.substring(matcher.end())))
                    : Optional.empty();
        }

        private Optional<String> group(Matcher matcher, String name) {
            return pattern.namedGroups().containsKey(name)
                    ? Optional.ofNullable(matcher.group(name))
                    : Optional.empty();
        }
    }

    /** Of a message in one of the languages of {@link LanguagePack#CODES}. */
    public static PropertyQuestion of(Utterance utterance) {
        String said = utterance.tokens().stream().map(Token::normal).collect(Collectors.joining(" "));
        return SHAPES.computeIfAbsent(utterance.language(), PropertyQuestion::load).stream()
                .flatMap(shape -> shape.in(said).stream())
                .findFirst()
                .orElse(NONE);
    }

    /** Whether its record is to tell it, by whatever name. */
    public boolean isToldByRecord() {
        return manner == Manner.AMOUNT || manner == Manner.BACK;
    }

    /** Whether its record is to tell which of two: it says at most one of them. */
    public boolean isEither() {
        return manner == Manner.EITHER;
    }

    public boolean isSure() {
        return manner == Manner.SURELY || manner == Manner.EITHER;
    }

    /** Whether what it asks is a thing's to tell. */
    public boolean isOfAThing() {
        return kind == Kind.OF_IT || kind == Kind.MAYBE_OF_IT;
    }

    private static List<Shape> load(String language) {
        List<EntityPattern> patterns = LanguagePack.of(language).patterns();
        String before =
                regexes(patterns, BEFORE).map(EntityPattern::regex).findFirst().orElse("");
        return WRITTEN.stream()
                .flatMap(kind -> regexes(patterns, kind.written()))
                .map(pattern -> Shape.of(pattern, before))
                .toList();
    }

    private static Stream<EntityPattern> regexes(List<EntityPattern> patterns, String kind) {
        return patterns.stream().filter(pattern -> pattern.entity().equals(kind));
    }
}
