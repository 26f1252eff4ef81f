package dev.tendero.runtime.conversation;

import java.time.Instant;

/** What a customer thought of a reply. */
public record Opinion(long seq, Thumb thumb, Instant at) {}
