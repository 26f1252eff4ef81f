/**
 * What the operator sets: tendero.yaml and the environment, checked at start.
 * {@link dev.tendero.runtime.settings.SettingKeys} is the one table of all settings.
 */
@NullMarked
package dev.tendero.runtime.settings;

import org.jspecify.annotations.NullMarked;
