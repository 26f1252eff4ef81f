package dev.tendero.runtime.plugin;

import dev.tendero.api.spi.IntentHandler;

/** An intent that is a YAML file and nothing else: its query's rows, if it has one, are worded by its template. */
public record YamlHandler(String name) implements IntentHandler {}
