package dev.tendero.runtime.understanding;

import dev.tendero.api.Utterance;
import java.util.List;
import java.util.Optional;

/** Understands one shop's customers. */
final class ShopUnderstander implements Understander {

    private final Reader reader;
    private final Opening opening;
    private final Finders finders;
    private final IntentModel model;
    private final SpecialCases special;

    ShopUnderstander(Reader reader, Opening opening, Finders finders, IntentModel model, SpecialCases special) {
        this.reader = reader;
        this.opening = opening;
        this.finders = finders;
        this.model = model;
        this.special = special;
    }

    @Override
    public Understanding understand(String text) {
        Utterance whole = reader.read(text);
        Optional<Utterance> rest = opening.rest(whole);
        float[] vector = model.vectors().of(said(rest.orElse(whole)));
        return rest.map(wish -> understand(wish, whole, vector))
                .filter(ShopUnderstander::isUnderstood)
                .orElseGet(() -> understand(whole, whole, vector));
    }

    @Override
    public boolean namesOne(String text) {
        return special.bareNames().isOfOne(reader.read(text));
    }

    @Override
    public CatalogWords catalogue() {
        return special.catalogue();
    }

    /** As the customer has written it. */
    private static String said(Utterance utterance) {
        return utterance.tokens().isEmpty()
                ? utterance.text()
                : utterance.text().substring(utterance.tokens().getFirst().start());
    }

    private static boolean isUnderstood(Understanding understanding) {
        return understanding.intents().stream()
                .limit(1)
                .anyMatch(best -> best.confidence() >= understanding.leastConfidence());
    }

    /**
     * @param utterance the whole message, or what follows its opening
     * @param vector one for both: to make it takes longer than all the rest
     */
    private Understanding understand(Utterance utterance, Utterance whole, float[] vector) {
        Finders.Found found = finders.find(utterance);
        boolean isUnserved = isUnserved(found);
        Signals.Reading reading = found.reading(model.learner().read(found.features(), vector));
        return new Understanding(
                written(whole, found.candidates()),
                intents(found, reading, isUnserved),
                model.combiner().leastConfidence(),
                reading.entities(),
                found.wish().searchText(),
                isUnserved
                        ? Optional.empty()
                        : special.bareNames()
                                .intent(
                                        utterance,
                                        found.candidates(),
                                        found.matches().covered()));
    }

    private List<ScoredIntent> intents(Finders.Found found, Signals.Reading reading, boolean isUnserved) {
        boolean isNothing = found.utterance().tokens().isEmpty()
                || special.sums().isAll(found.utterance(), found.candidates(), found.wish())
                || isUnserved;
        return isNothing
                ? model.combiner().nothingSaid()
                : found.complaint().among(model.combiner().combine(reading));
    }

    private static boolean isUnserved(Finders.Found found) {
        return (found.wish().opensUnserved() || found.complaint().isNobodys())
                && found.matches().found().stream().noneMatch(KeywordMatcher.Match::isSure);
    }

    @Override
    public long modelBytes() {
        return model.learner().bytes();
    }

    private Utterance written(Utterance utterance, List<Candidate> found) {
        return new Utterance(utterance.text(), reader.language(utterance, found), utterance.tokens());
    }
}
