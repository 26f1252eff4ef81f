package dev.tendero.web.http;

import dev.tendero.api.ShopInfo;
import java.util.List;
import java.util.Map;

/**
 * What anybody may know of a shop.
 *
 * @param theme how its chat looks, by the keys of {@code theme} in its YAML
 * @param suggestions what a customer may ask first
 */
public record ShopFront(ShopInfo info, Map<String, String> theme, List<String> suggestions) {}
