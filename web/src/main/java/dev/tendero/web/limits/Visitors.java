package dev.tendero.web.limits;

/** Who comes, and how often they may. */
public record Visitors(Addresses addresses, Crowd crowd) {}
