/** The WebSocket: many sockets, each with one reader, one writer and what it is owed; see docs/websocket.md. */
@NullMarked
package dev.tendero.web.socket;

import org.jspecify.annotations.NullMarked;
