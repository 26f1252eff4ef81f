/** What stands on the wire: the JSON of requests, replies and problems, and the one codec that reads and writes it. */
@NullMarked
package dev.tendero.web.wire;

import org.jspecify.annotations.NullMarked;
