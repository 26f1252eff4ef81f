package dev.tendero.runtime.shop;

import dev.tendero.runtime.yaml.Problems;

/**
 * A check that looks beyond the form of the YAML: whether templates, queries or examples mean something. It also sees
 * shops whose YAML has other problems; what could not be read there has its default.
 */
public interface ShopCheck {

    /** Adds each problem at the place that {@link dev.tendero.runtime.yaml.YamlMapping#at} gives for it. */
    void check(ShopSource shop, Problems problems);
}
