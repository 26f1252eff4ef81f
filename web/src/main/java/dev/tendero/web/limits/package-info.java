/** How often whom may do what: clients by their addresses, conversations, attempts at the operator's token. */
@NullMarked
package dev.tendero.web.limits;

import org.jspecify.annotations.NullMarked;
