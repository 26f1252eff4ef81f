/**
 * What a plugin author tests with: {@link dev.tendero.testkit.IntentHandlerContract},
 * {@link dev.tendero.testkit.ShopTester}.
 */
@NullMarked
package dev.tendero.testkit;

import org.jspecify.annotations.NullMarked;
