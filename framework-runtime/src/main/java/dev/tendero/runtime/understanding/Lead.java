package dev.tendero.runtime.understanding;

import dev.tendero.api.Token;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.LanguagePack.EntityPattern;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What stands right before an entity and changes what it means, by the language's patterns of one kind. */
final class Lead {

    private static final int REACH = 7;

    /** One for all shops of a language: what they find out about words they tell each other. */
    private static final Map<Of, Lead> MADE = new ConcurrentHashMap<>();

    /** {@code olaplex no 3}. */
    private static final String NUMBER_SIGN = "no";

    private final Kind kind;
    private final List<Pattern> patterns;
    private final PatternStarts starts;

    /** What it does to what it leads. */
    enum Kind {
        NEGATION,
        /** A word that a thing's name may have, too: {@code sin cables}. */
        WITHOUT,
        /** Words that tie what is excluded, or a size, to more of its kind. */
        LIST,
        SIZE,
        PURPOSE,
        COMPLEMENT,
        /** After it stands what else a thing has or is for: {@code con bluetooth y}, {@code donde quepan}. */
        CLAUSE,
        /** Begins what says of the same kind which others, {@code y unos que}. */
        OTHERS,
        /** After it stands what a thing does, and nobody of the shop: {@code cremas que}, {@code ¿se … fácil?} */
        BY_ITSELF,
        /** Those who are counted, as {@code personas} and {@code plazas}. */
        PEOPLE,
        /** What an attribute is called that says how old who has the thing must be. */
        AGE,
        /** What an attribute is called that says how much of something is the most: {@code carga}. */
        MAXIMUM,
        /** How much of it: {@code más grande}. */
        DEGREE,
        /** Ties what a thing is of to the thing: {@code dulce de leche}. */
        OF,
        /** How or when something is, and no thing unless the shop has it: {@code exactamente}, {@code por la noche}. */
        ADVERB,
        /** What may be asked of any thing: {@code ¿de qué tamaño es?}. */
        PROPERTY,
        /** After it stands where a thing is used, {@code en el}. */
        PLACE,
        /** Asks which of what is shown. */
        WHICH,
        NARROWING,
        /** What is done, and no thing. */
        ACTION,
        /**
         * After it stands what has happened or what the customer is at: {@code se me ha roto}, {@code estoy mirando}.
         */
        DOING;

        /** As the language packs write it. */
        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Of(String language, Kind kind) {}

    static Lead of(LanguagePack pack, Kind kind) {
        return MADE.computeIfAbsent(new Of(pack.code(), kind), of -> new Lead(pack, kind));
    }

    private Lead(LanguagePack pack, Kind kind) {
        this.kind = kind;
        List<String> regexes = pack.patterns().stream()
                .filter(pattern -> pattern.entity().equals(kind.written()))
                .map(EntityPattern::regex)
                .toList();
        this.patterns = regexes.stream()
                .map(regex -> Pattern.compile("(?:^| )" + regex))
                .toList();
        this.starts = new PatternStarts(regexes.stream().map(Pattern::compile).toList());
    }

    boolean stands(List<Token> tokens, int beforeToken) {
        if (kind == Kind.NEGATION && isNumbered(tokens, beforeToken)) {
            return false;
        }
        List<Token> before = tokens.subList(Math.max(0, beforeToken - REACH), beforeToken);
        BitSet possible = new BitSet();
        for (Token token : before) {
            possible.or(starts.at(token.normal()));
        }
        return !possible.isEmpty() && matches(possible, text(before));
    }

    /** What stands behind a name as its number: no number is excluded so, {@code no 42} but {@code que no sea 42}. */
    private static boolean isNumbered(List<Token> tokens, int at) {
        return at > 1
                && at < tokens.size()
                && tokens.get(at - 1).normal().equals(NUMBER_SIGN)
                && Character.isDigit(tokens.get(at).normal().charAt(0));
    }

    private boolean matches(BitSet possible, String lead) {
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            if (patterns.get(i).matcher(lead).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tokens are nothing else. */
    boolean spans(List<Token> tokens) {
        String text = text(tokens);
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static String text(List<Token> tokens) {
        StringJoiner text = new StringJoiner(" ");
        tokens.forEach(token -> text.add(token.normal()));
        return text.toString();
    }
}
