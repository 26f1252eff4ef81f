/** What a shop's own SQL may say, and how it is kept to the shop's own rows; the only home of JSqlParser. */
@NullMarked
package dev.tendero.runtime.query;

import org.jspecify.annotations.NullMarked;
