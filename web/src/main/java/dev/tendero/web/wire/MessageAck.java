package dev.tendero.web.wire;

/**
 * A message's turn is durable.
 *
 * @param id the message's
 * @param seq the turn's number
 */
public record MessageAck(String id, long seq) implements WireRecord {}
