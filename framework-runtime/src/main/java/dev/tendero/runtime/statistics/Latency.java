package dev.tendero.runtime.statistics;

/**
 * How long the stages of a turn took.
 *
 * @param query the intent's handler, its queries included
 * @param wording of the answer, by template or model
 * @param model the wording of those turns that a model was asked in
 * @param record until the turn was durable; of the whole hours that the period touches, some 2 minutes late
 * @param total of understanding, query and wording
 */
public record Latency(
        Percentiles understanding,
        Percentiles query,
        Percentiles wording,
        Percentiles model,
        Percentiles record,
        Percentiles total) {}
