package dev.tendero.web.wire;

/** A piece of a reply's text while it is worded. */
public record TextDelta(String text) implements WireRecord {}
