/** The HTTP server: one door, a table of routes, small endpoints. The only home of the web server library. */
@NullMarked
package dev.tendero.web.http;

import org.jspecify.annotations.NullMarked;
