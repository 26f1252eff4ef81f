package dev.tendero.web.limits;

/**
 * Who asks, as far as the line tells.
 *
 * @param address the same for the same client; no text to be shown
 * @param counts false for one of the operator's own proxies that names nobody: who is behind it can't be told apart
 */
public record Client(String address, boolean counts) {}
