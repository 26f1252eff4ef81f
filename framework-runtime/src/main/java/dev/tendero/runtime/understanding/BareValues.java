package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds values that say nothing alone, {@code 42} or {@code M}, where what stands around them says which they are:
 * {@code zapatillas 42}, {@code ¿y en la M?}, {@code talla L o XL}; and numbers whose unit nobody says, {@code una tele
 * de 55}.
 */
final class BareValues {

    private static final int RANK = 231;
    /** {@code la 2} is rather the second one. */
    private static final Pattern SMALL = Pattern.compile("[0-9]");

    private static final Pattern SIDES = Pattern.compile("(\\d{2,3})\\s*[xX×]\\s*\\d{2,3}(?:\\s*(?:cm|mm))?");
    private static final int MOST_SIDED = 12;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Set<String> IN = Set.of("en", "em", "in");
    private static final Set<String> NAMES = Set.of("categoria", "marca", "atributo");
    private static final Set<String> OF = Set.of("de", "del", "con", "of", "with");

    private final LanguagePack pack;
    private final Lead lead;
    private final Lead list;
    private final Map<String, List<VocabularyEntry>> bare = new HashMap<>();
    private final Map<String, List<VocabularyEntry>> measured = new HashMap<>();
    /** By the first side of {@code 150x190}, by which people call it. */
    private final Map<String, List<VocabularyEntry>> sided = new HashMap<>();

    private final MissingSizes missing = new MissingSizes();

    BareValues(List<VocabularyEntry> vocabulary, TextAnalyzer analyzer, LanguagePack pack) {
        this.pack = pack;
        this.lead = Lead.of(pack, Lead.Kind.SIZE);
        this.list = Lead.of(pack, Lead.Kind.LIST);
        for (VocabularyEntry entry : vocabulary) {
            if (entry.entity().equals("atributo")) {
                add(entry, analyzer.analyse(entry.value()).tokens());
            }
        }
        measured.values().removeIf(entries -> entries.size() > 1);
    }

    private void add(VocabularyEntry entry, List<Token> value) {
        if (value.isEmpty()) {
            return;
        }
        String first = value.getFirst().normal();
        if (value.size() == 1 && GazetteerBuilder.isBare(entry.value())) {
            bare.computeIfAbsent(first, none -> new ArrayList<>(1)).add(entry);
            missing.add(entry);
        } else if (value.size() == 2 && isMeasure(value)) {
            measured.computeIfAbsent(first, none -> new ArrayList<>(1)).add(entry);
        }
        Matcher sides = SIDES.matcher(entry.value().strip());
        if (sides.matches()) {
            sided.computeIfAbsent(sides.group(1), none -> new ArrayList<>(1)).add(entry);
        }
    }

    private boolean isMeasure(List<Token> value) {
        return NUMBER.matcher(value.getFirst().normal()).matches()
                && pack.units().containsValue(value.getLast().normal());
    }

    /** @param others what else was found, overlapping readings too */
    List<Candidate> find(Utterance utterance, List<Candidate> others) {
        List<Candidate> found = new ArrayList<>();
        if (bare.isEmpty() && measured.isEmpty() && sided.isEmpty()) {
            return found;
        }
        List<Token> tokens = utterance.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).normal();
            if (bare.containsKey(word) && !isCounted(tokens, i) && isMeant(tokens, i, others, found)) {
                int from = isWithin(tokens, i) ? i - 2 : i;
                found.add(candidate(bare.getOrDefault(word, List.of()), tokens, from, i));
            } else if (isMeasured(word) && !isCounted(tokens, i) && isOfThing(tokens, i, others)) {
                found.add(ofMeasure(word, tokens.get(i), i));
            } else if (!bare.containsKey(word) && !isCounted(tokens, i)) {
                int at = i;
                missing.at(tokens, i, () -> at > 0 && lead.stands(tokens, at))
                        .map(size -> new Candidate(List.of(size), at, at + 1, RANK))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean isMeasured(String word) {
        return measured.containsKey(word) || sided.containsKey(word);
    }

    private Candidate ofMeasure(String word, Token token, int at) {
        List<Entity> entities = Stream.concat(
                        measured.getOrDefault(word, List.of()).stream(),
                        sided.getOrDefault(word, List.of()).stream().distinct().limit(MOST_SIDED))
                .map(entry -> Entity.of(entry.entity(), entry.value(), token.start(), token.end())
                        .withParts(entry.parts()))
                .toList();
        return new Candidate(entities, at, at + 1, RANK);
    }

    /** A number before a unit or a plural is how many there are. */
    private boolean isCounted(List<Token> tokens, int at) {
        if (at + 1 == tokens.size()
                || !Character.isDigit(tokens.get(at).normal().charAt(0))) {
            return false;
        }
        String next = tokens.get(at + 1).normal();
        return pack.units().containsValue(next)
                || next.equals("%")
                || (next.length() > 3 && next.endsWith("s") && !isOfSentence(next));
    }

    /** {@code ¿y en la 4?} is no fourth one. */
    private boolean isWithin(List<Token> tokens, int at) {
        return at > 1
                && IN.contains(tokens.get(at - 2).normal())
                && pack.small().definite().contains(tokens.get(at - 1).normal());
    }

    /** Which the {@code tenés} of {@code ¿y en 39 tenés?} is. */
    private boolean isOfSentence(String word) {
        return pack.stopWords().contains(word) || pack.small().requests().contains(word);
    }

    private boolean isMeant(List<Token> tokens, int at, List<Candidate> others, List<Candidate> found) {
        if (pack.stopWords().contains(tokens.get(at).normal()) && !stands(tokens, at)) {
            return false;
        }
        boolean isSaid = at > 0
                && lead.stands(tokens, at)
                && (!SMALL.matcher(tokens.get(at).normal()).matches() || isWithin(tokens, at));
        return isSaid
                || isRightAfterThing(at, others)
                || isListed(tokens, at, others)
                || isListed(tokens, at, found)
                || isAsked(tokens) && isAllThatIsSaid(tokens, at);
    }

    /** Of a value that is a small word: whether its capitals stand out, {@code talla A} but {@code cocina a gas}. */
    private static boolean stands(List<Token> tokens, int at) {
        return isCapital(tokens.get(at)) && tokens.stream().anyMatch(token -> !isCapital(token));
    }

    private static boolean isCapital(Token token) {
        return token.text().equals(token.text().toUpperCase(Locale.ROOT));
    }

    private static boolean isRightAfterThing(int at, List<Candidate> others) {
        return others.stream().anyMatch(other -> other.to() == at && isName(other));
    }

    private boolean isOfThing(List<Token> tokens, int at, List<Candidate> others) {
        boolean isOf = at > 0 && OF.contains(tokens.get(at - 1).normal());
        return isRightAfterThing(isOf ? at - 1 : at, others) || (isOf && isAllThatIsSaid(tokens, at));
    }

    /** {@code dame 12} are so many. */
    private boolean isAsked(List<Token> tokens) {
        return tokens.stream().map(Token::normal).noneMatch(pack.small().requests()::contains)
                || tokens.stream().map(Token::normal).anyMatch(word -> word.equals("?"));
    }

    /** {@code ¿y de 43?} of what was spoken of before. */
    private boolean isAllThatIsSaid(List<Token> tokens, int at) {
        return !SMALL.matcher(tokens.get(at).normal()).matches()
                && IntStream.range(0, tokens.size())
                        .filter(i -> i != at)
                        .mapToObj(i -> tokens.get(i).normal())
                        .allMatch(word -> isOfSentence(word) || !Character.isLetterOrDigit(word.charAt(0)));
    }

    /** {@code talla L o XL}. */
    private boolean isListed(List<Token> tokens, int at, List<Candidate> others) {
        List<VocabularyEntry> entries = bare.getOrDefault(tokens.get(at).normal(), List.of());
        return others.stream()
                .filter(other -> other.to() == at || (other.to() < at && list.spans(tokens.subList(other.to(), at))))
                .flatMap(other -> other.entities().stream())
                .anyMatch(entity -> entries.stream().anyMatch(entry -> isOfKind(entry, entity)));
    }

    private static boolean isOfKind(VocabularyEntry entry, Entity entity) {
        Object name = entry.parts().get("name");
        return name != null && name.equals(entity.parts().get("name"));
    }

    private static boolean isName(Candidate candidate) {
        return NAMES.contains(candidate.entities().getFirst().entity());
    }

    /**
     * @param from where the words that say what it is begin, if they are its own: {@code en la 4} is no {@code la 4}
     */
    private static Candidate candidate(List<VocabularyEntry> entries, List<Token> tokens, int from, int at) {
        VocabularyEntry entry = entries.getFirst();
        Entity entity = Entity.of(
                        entry.entity(),
                        entry.value(),
                        tokens.get(from).start(),
                        tokens.get(at).end())
                .withParts(Gazetteer.parts(entry, entries));
        return new Candidate(List.of(entity), from, at + 1, RANK);
    }
}
