package dev.tendero.web.socket;

import dev.tendero.web.limits.Crowd;
import dev.tendero.web.metrics.SocketMetrics;

/** What all sockets share. */
record House(SocketServices services, Registry registry, Crowd crowd, SocketMetrics metrics) {}
