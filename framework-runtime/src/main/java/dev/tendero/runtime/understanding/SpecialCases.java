package dev.tendero.runtime.understanding;

/** Messages that no example speaks of. */
record SpecialCases(BareNames bareNames, Sums sums, CatalogWords catalogue) {}
