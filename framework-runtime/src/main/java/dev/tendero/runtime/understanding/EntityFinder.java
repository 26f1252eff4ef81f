package dev.tendero.runtime.understanding;

import dev.tendero.api.Entity;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.Token;
import dev.tendero.api.Utterance;
import dev.tendero.api.spi.EntityExtractor;
import dev.tendero.runtime.language.LanguagePack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** All finders together; where two disagree about a stretch of text, {@link Candidate#resolve} decides. */
final class EntityFinder {

    private final LanguagePack pack;
    private final List<Gazetteer> gazetteers;
    private final PatternFinder patterns;
    private final Negation negation;
    private final NameReading names;
    private final List<EntityExtractor> extractors;
    private final ShopInfo shop;

    EntityFinder(
            LanguagePack pack,
            List<Gazetteer> gazetteers,
            NameReading names,
            List<EntityExtractor> extractors,
            ShopInfo shop) {
        this.pack = pack;
        this.gazetteers = gazetteers;
        this.patterns = new PatternFinder(pack);
        this.negation = new Negation(pack);
        this.names = names;
        this.extractors = List.copyOf(extractors);
        this.shop = shop;
    }

    /** Without {@code producto}, which is what is left over. */
    List<Candidate> find(Utterance utterance) {
        List<Candidate> candidates = new ArrayList<>();
        gazetteers.forEach(gazetteer -> candidates.addAll(gazetteer.find(utterance)));
        candidates.addAll(patterns.find(utterance, Words.of(utterance.tokens(), pack)));
        extractors.forEach(extractor -> candidates.addAll(extracted(extractor, utterance)));
        List<Candidate> resolved = Candidate.resolve(NameReading.withoutDescribing(candidates));
        return names.withoutPurposes(resolved, utterance.tokens()).stream()
                .map(candidate -> negation.mark(candidate, utterance.tokens()))
                .toList();
    }

    private List<Candidate> extracted(EntityExtractor extractor, Utterance utterance) {
        return extractor.extract(utterance, shop).stream()
                .map(entity -> candidate(entity, utterance.tokens()))
                .filter(candidate -> candidate.from() < candidate.to())
                .toList();
    }

    private static Candidate candidate(Entity entity, List<Token> tokens) {
        int[] covered = IntStream.range(0, tokens.size())
                .filter(i ->
                        tokens.get(i).start() < entity.end() && tokens.get(i).end() > entity.start())
                .toArray();
        return covered.length == 0
                ? new Candidate(List.of(entity), 0, 0, 0)
                : new Candidate(List.of(entity), covered[0], covered[covered.length - 1] + 1, 0);
    }
}
