package dev.tendero.runtime.yaml;

/** A piece of a YAML file that knows its place. Immutable. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

    Position position();

    /** For messages: {@code a list}, {@code text "abc"}. */
    String described();
}
