/** The whole server put together: the only composition root. */
@NullMarked
package dev.tendero.web;

import org.jspecify.annotations.NullMarked;
