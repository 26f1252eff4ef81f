package dev.tendero.web.http;

import java.util.Set;

/**
 * What is checked before an endpoint answers, or while it does.
 *
 * @param frames origins that may show the chat page in a frame
 */
record Gates(Cors cors, AdminGate admin, Turnstile turnstile, Set<String> frames) {}
