/** The files that a browser fetches: read from the class path once, known by their hash. */
@NullMarked
package dev.tendero.web.page;

import org.jspecify.annotations.NullMarked;
