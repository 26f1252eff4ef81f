package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.runtime.language.LanguagePack;
import dev.tendero.runtime.language.Normal;
import dev.tendero.runtime.language.TextAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values of one attribute that begin with the same word: who says {@code azul} will have {@code azul marino} and
 * {@code azul celeste}, where nothing is just {@code azul}; and who says {@code hombre} what is {@code unisex}.
 */
final class ValueFamilies {

    /** After every other reading of the word. */
    private static final int RANK = 290;

    private static final int MOST = 12;
    private static final int SHORTEST = 3;
    private static final Pattern SPACE = Pattern.compile("\\W+");

    private final LanguagePack pack;
    private final Map<String, List<VocabularyEntry>> members = new HashMap<>();
    /** Of an attribute, by its name, the value that is for all. */
    private final Map<String, VocabularyEntry> unisex = new HashMap<>();

    ValueFamilies(List<VocabularyEntry> vocabulary, TextAnalyzer analyzer, LanguagePack pack) {
        this.pack = pack;
        vocabulary.stream()
                .filter(entry ->
                        entry.entity().equals("atributo") && entry.parts().containsKey("name"))
                .forEach(entry -> add(entry, analyzer.analyse(entry.value()).tokens()));
        Set<String> ofPeople = vocabulary.stream()
                .filter(entry ->
                        entry.entity().equals("atributo") && pack.genders().contains(Normal.of(entry.value())))
                .map(ValueFamilies::name)
                .collect(Collectors.toSet());
        vocabulary.stream()
                .filter(entry -> entry.entity().equals("atributo") && ofPeople.contains(name(entry)))
                .filter(entry -> pack.unisex().contains(Normal.of(entry.value())))
                .forEach(entry -> unisex.put(name(entry), entry));
    }

    private void add(VocabularyEntry entry, List<Token> value) {
        if (value.size() < 2 || !mayHead(value.getFirst())) {
            return;
        }
        List<VocabularyEntry> family = members.computeIfAbsent(value.getFirst().stem(), none -> new ArrayList<>(1));
        boolean isKin = family.isEmpty() || name(family.getFirst()).equals(name(entry));
        if (isKin && family.size() < MOST && !family.contains(entry)) {
            family.add(entry);
        }
    }

    private boolean mayHead(Token token) {
        String word = token.normal();
        return word.length() >= SHORTEST
                && word.chars().allMatch(Character::isLetter)
                && !pack.stopWords().contains(word)
                && !pack.numbers().containsKey(word);
    }

    /** Whole families, each by its word alone. */
    List<Candidate> find(Utterance utterance) {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < utterance.tokens().size(); i++) {
            Token token = utterance.tokens().get(i);
            List<Entity> entities = headedBy(token)
                    .map(entry -> Entity.of(entry.entity(), entry.value(), token.start(), token.end())
                            .withParts(entry.parts()))
                    .toList();
            if (!entities.isEmpty()) {
                found.add(new Candidate(entities, i, i + 1, RANK));
            }
        }
        return found;
    }

    private Stream<VocabularyEntry> headedBy(Token token) {
        return members.getOrDefault(token.stem(), List.of()).stream()
                .filter(entry -> Inflection.areOneWord(first(entry), token.normal()));
    }

    private static String first(VocabularyEntry entry) {
        return SPACE.splitAsStream(Normal.of(entry.value())).findFirst().orElse("");
    }

    /** A value that is a word alone may be meant of those that begin with it. */
    Candidate withKin(Candidate candidate, List<Token> tokens) {
        boolean isWord = candidate.to() - candidate.from() == 1
                && candidate.rank() < RANK
                && candidate.entities().getFirst().entity().equals("atributo");
        List<VocabularyEntry> kin =
                isWord ? headedBy(tokens.get(candidate.from())).toList() : List.of();
        List<VocabularyEntry> all = isWord
                ? Stream.concat(kin.stream(), forAll(candidate.entities().getFirst()))
                        .toList()
                : kin;
        return all.isEmpty() ? candidate : candidate.with(entity -> withOthers(entity, all));
    }

    private Stream<VocabularyEntry> forAll(Entity value) {
        VocabularyEntry entry = unisex.get(Objects.toString(value.parts().get("name"), ""));
        return entry == null || entry.value().equals(value.value()) ? Stream.empty() : Stream.of(entry);
    }

    private static Entity withOthers(Entity entity, List<VocabularyEntry> kin) {
        List<Object> others = new ArrayList<>();
        if (entity.parts().get("others") instanceof List<?> before) {
            others.addAll(before);
        }
        kin.stream()
                .map(VocabularyEntry::parts)
                .filter(parts -> !others.contains(parts))
                .forEach(others::add);
        Map<String, Object> parts = new LinkedHashMap<>(entity.parts());
        parts.put("others", others);
        return entity.withParts(parts);
    }

    private static String name(VocabularyEntry entry) {
        return Objects.toString(entry.parts().get("name"), "");
    }
}
