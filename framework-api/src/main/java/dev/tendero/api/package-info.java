/** What passes between a customer, the runtime and a handler: records and sealed types, no behaviour. */
@NullMarked
package dev.tendero.api;

import org.jspecify.annotations.NullMarked;
