package dev.tendero.web.socket;

import dev.tendero.web.metrics.SocketMetrics;

/** What all sockets share. */
record House(SocketServices services, Registry registry, SocketMetrics metrics) {}
