package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.namefind.DictionaryNameFinder;
import opennlp.tools.util.Span;
import opennlp.tools.util.StringList;

/** Finds the catalogue's own words with OpenNLP's {@link DictionaryNameFinder}, by one form of the tokens. */
final class Gazetteer {

    private static final String CATEGORY = "categoria";

    private static final List<String> KINDS = List.of(CATEGORY, "marca", "atributo");

    /** The part of a category's entity that has the names of all that were meant by one word. */
    private static final String KIN = "kin";

    /** Letters. */
    private static final int PLURAL = 2;

    private static final int SHORT_STEM = 4;

    private final Map<String, List<VocabularyEntry>> entries;
    private final LanguagePack pack;
    private final Function<Token, String> form;
    private final DictionaryNameFinder finder;
    private final Predicate<String> isOwn;
    private final boolean strict;
    private final Set<String> words = new HashSet<>();

    /**
     * @param entries by the forms of their words, joined by blanks
     * @param form which form of a token the keys are made of
     * @param strict whether the form is a strict one: a looser one comes after it
     * @param isOwn whether products are called by a word: it is no form of a longer one
     */
    Gazetteer(
            Map<String, List<VocabularyEntry>> entries,
            LanguagePack pack,
            Function<Token, String> form,
            boolean strict,
            Predicate<String> isOwn) {
        this.entries = Map.copyOf(entries);
        this.pack = pack;
        this.form = form;
        this.strict = strict;
        this.isOwn = isOwn;
        Dictionary dictionary = new Dictionary(true);
        for (String key : entries.keySet()) {
            String[] parts = key.split(" ");
            words.addAll(List.of(parts));
            dictionary.put(new StringList(parts));
        }
        this.finder = new DictionaryNameFinder(dictionary);
    }

    List<Candidate> find(Utterance utterance) {
        List<Token> tokens = utterance.tokens();
        List<Candidate> found = new ArrayList<>();
        String[] forms = tokens.stream().map(form).toArray(String[]::new);
        for (Span run : runs(forms)) {
            for (Span inRun : finder.find(Arrays.copyOfRange(forms, run.getStart(), run.getEnd()))) {
                Span span = new Span(inRun, run.getStart());
                Candidate candidate = candidate(utterance, forms, span);
                if (!isStopWord(tokens, span, candidate)
                        && (strict || !isOtherWord(tokens.get(span.getStart()), span, candidate))) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /** The stretches of words that occur in any key: the finder looks up every sub-stretch of what it is given. */
    private List<Span> runs(String[] forms) {
        List<Span> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= forms.length; i++) {
            if (i == forms.length || !words.contains(forms[i])) {
                if (i > start) {
                    runs.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return runs;
    }

    private Candidate candidate(Utterance utterance, String[] forms, Span span) {
        String key = String.join(" ", List.of(forms).subList(span.getStart(), span.getEnd()));
        List<VocabularyEntry> readings = Objects.requireNonNull(entries.get(key), key);
        VocabularyEntry entry = readings.stream()
                .min(Comparator.comparingInt(each -> KINDS.indexOf(each.entity())))
                .orElseThrow();
        List<VocabularyEntry> meant = entry.entity().equals(CATEGORY) ? kin(readings) : List.of(entry);
        List<Entity> entities = meant.stream()
                .map(each -> Entity.of(
                                each.entity(),
                                each.value(),
                                utterance.tokens().get(span.getStart()).start(),
                                utterance.tokens().get(span.getEnd() - 1).end())
                        .withParts(parts(each, readings)))
                .toList();
        return new Candidate(entities, span.getStart(), span.getEnd(), rank(entry));
    }

    /** The categories that one word stands for, each with the names of all. */
    private static List<VocabularyEntry> kin(List<VocabularyEntry> readings) {
        List<VocabularyEntry> categories = readings.stream()
                .filter(reading -> reading.entity().equals(CATEGORY))
                .toList();
        if (categories.size() < 2) {
            return categories;
        }
        List<String> names = categories.stream().map(VocabularyEntry::value).toList();
        return categories.stream().map(category -> category.with(KIN, names)).toList();
    }

    /** Another attribute may have the same value: {@code verde} is a colour, and a kind of tea. */
    static Map<String, Object> parts(VocabularyEntry entry, List<VocabularyEntry> readings) {
        List<Object> others = new ArrayList<>();
        for (VocabularyEntry reading : readings) {
            boolean isOther = reading.entity().equals(entry.entity()) && !reading.equals(entry);
            if (isOther && reading.parts().get("name") != null) {
                others.add(reading.parts());
            }
        }
        if (others.isEmpty()) {
            return entry.parts();
        }
        Map<String, Object> parts = new LinkedHashMap<>(entry.parts());
        parts.put("others", others);
        return parts;
    }

    /** Strict before loose; but the plural of a category comes before an attribute. */
    private int rank(VocabularyEntry entry) {
        int kind = KINDS.indexOf(entry.entity());
        boolean isAttribute = entry.entity().equals("atributo");
        return 200 + (isAttribute ? 20 : 0) + (strict ? 0 : 10) + kind;
    }

    /** {@code verdad} and {@code verde} have one stem: of a short one the ending tells. */
    private boolean isOtherWord(Token token, Span span, Candidate candidate) {
        if (span.length() > 1) {
            return false;
        }
        return isLonger(token, candidate) || token.stem().length() <= SHORT_STEM && isOfOtherEnding(token, candidate);
    }

    /** {@code plateado} where products are called {@code plata}. */
    private boolean isLonger(Token token, Candidate candidate) {
        return isOwn.test(token.normal())
                && Arrays.stream(Normal.of(candidate.entities().getFirst().value())
                                .split("\\W+"))
                        .filter(word -> word.startsWith(token.stem()))
                        .anyMatch(word ->
                                bare(word).length() - bare(token.normal()).length() > PLURAL);
    }

    private static boolean isOfOtherEnding(Token token, Candidate candidate) {
        String written = bare(token.normal());
        List<String> alike = Arrays.stream(
                        Normal.of(candidate.entities().getFirst().value()).split("\\W+"))
                .filter(word -> word.startsWith(token.stem()))
                .filter(word -> Math.abs(bare(word).length() - written.length()) < PLURAL)
                .toList();
        return !alike.isEmpty() && alike.stream().noneMatch(word -> Inflection.areOneWord(word, token.normal()));
    }

    /** Without the ending of the plural. */
    private static String bare(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /**
     * {@code te} is tea only with its accent, or where a thing is named: {@code un te}, {@code teneis te}. {@code qué}
     * is no cheese, {@code cómo} no {@code comida}.
     */
    private boolean isStopWord(List<Token> tokens, Span span, Candidate candidate) {
        Token token = tokens.get(span.getStart());
        if (span.length() > 1 || !pack.stopWords().contains(token.normal())) {
            return false;
        }
        String first = Normal.of(candidate.entities().getFirst().value()).split("\\W")[0];
        boolean accented = token.text().chars().anyMatch(c -> c > 127)
                && first.startsWith(token.normal())
                && first.length() - token.normal().length() <= PLURAL;
        boolean named = span.getStart() > 0
                && pack.small()
                        .namers()
                        .contains(tokens.get(span.getStart() - 1).normal());
        return !accented && !named;
    }
}
