/** What a plugin implements ({@link dev.tendero.api.spi.IntentHandler}) and what it is handed in a turn. */
@NullMarked
package dev.tendero.api.spi;

import org.jspecify.annotations.NullMarked;
