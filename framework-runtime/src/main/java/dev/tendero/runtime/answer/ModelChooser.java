package dev.tendero.runtime.answer;

import dev.tendero.runtime.routing.Choice;
import dev.tendero.runtime.routing.Doubt;
import dev.tendero.runtime.routing.IntentChooser;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a model choose. Whatever a model says that is not one of the names it was given, is no choice. */
final class ModelChooser implements IntentChooser {

    /** Room for one name in its form. */
    static final int TOKENS = 64;

    private static final Logger LOG = LoggerFactory.getLogger(ModelChooser.class);

    private final ModelChain chain;
    private final Duration time;

    /** @param time for the whole choice, retries and the next model included */
    ModelChooser(ModelChain chain, Duration time) {
        this.chain = chain;
        this.time = time;
    }

    @Override
    public Choice choose(Doubt doubt) {
        try {
            return switch (chain.ask(ChoicePrompt.of(doubt), Deadline.in(time), WholeAnswer::new)) {
                case ModelChain.Attempt.Good good -> read(good.text(), doubt);
                case ModelChain.Attempt.Astray astray -> new Choice.Undecided(Choice.Why.UNKNOWN);
                case ModelChain.Attempt.Abandoned gone -> new Choice.Undecided(Choice.Why.FAILED);
                case ModelChain.Attempt.OverBudget over -> new Choice.Undecided(Choice.Why.OVER_BUDGET);
                case ModelChain.Attempt.Busy busy -> new Choice.Undecided(Choice.Why.BUSY);
            };
        } catch (ModelFailure failure) {
            return new Choice.Undecided(Choice.Why.FAILED);
        } catch (RuntimeException e) {
            LOG.error(
                    "shop {}: a model could not be asked which intent is meant",
                    doubt.shop().id(),
                    e);
            return new Choice.Undecided(Choice.Why.FAILED);
        }
    }

    private static Choice read(String answer, Doubt doubt) {
        String name = ChoiceFormat.read(answer).orElse("");
        if (name.equals(ChoicePrompt.NONE)) {
            return new Choice.NoneFits();
        }
        return doubt.candidates().stream()
                        .anyMatch(candidate -> candidate.intent().equals(name))
                ? new Choice.Chosen(name)
                : new Choice.Undecided(Choice.Why.UNKNOWN);
    }
}
