/** The intents that most shops want. Ordinary plugins: they use nothing that a third party lacks. */
@NullMarked
package dev.tendero.intents.shop;

import org.jspecify.annotations.NullMarked;
