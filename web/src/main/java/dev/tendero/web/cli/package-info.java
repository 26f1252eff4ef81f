/** The command line. The home of picocli. */
@NullMarked
package dev.tendero.web.cli;

import org.jspecify.annotations.NullMarked;
