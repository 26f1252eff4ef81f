package dev.tendero.web.socket;

/**
 * The conversation that a socket speaks in.
 *
 * @param session its id
 */
record Place(String session, SessionGroup group) {}
