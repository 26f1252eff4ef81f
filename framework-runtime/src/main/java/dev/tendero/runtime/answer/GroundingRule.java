package dev.tendero.runtime.answer;

import java.util.Optional;

/** One thing that a sentence must not invent. Stateless. */
@FunctionalInterface
interface GroundingRule {

    Optional<Verdict.Ungrounded> broken(Sentence sentence, Facts facts);
}
