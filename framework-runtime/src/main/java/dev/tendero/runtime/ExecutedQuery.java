package dev.tendero.runtime;

import java.util.Map;

/**
 * A statement or search that ran in a turn, for people who ask why.
 *
 * @param statement its name
 * @param parameters by name, as bound
 * @param rows how many it returned
 * @param micros how long it took, microseconds
 */
public record ExecutedQuery(String statement, Map<String, ?> parameters, int rows, long micros) {}
