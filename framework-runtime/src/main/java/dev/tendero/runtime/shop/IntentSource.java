package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.YamlMapping;

/**
 * An intent with the tree that it was read from, so that a check of its meaning can name the place.
 *
 * @param settings as read
 * @param tree the whole file
 */
public record IntentSource(IntentSettings settings, YamlMapping tree) {}
