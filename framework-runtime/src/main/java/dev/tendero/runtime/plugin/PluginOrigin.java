package dev.tendero.runtime.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Where handlers come from.
 *
 * @param file the jar's file name, or {@code built-in}
 * @param version the jar's own, as its manifest's {@code Implementation-Version} says
 * @param api what its manifest's {@code Tendero-Api} says, as it is written there
 */
public record PluginOrigin(String file, Optional<String> version, Optional<String> api) {

    /** The manifest's entry for the versions of the API that a plugin was built for. */
    static final String API = "Tendero-Api";

    static final PluginOrigin BUILT_IN = named("built-in");

    /** Of which nothing else is known. */
    static PluginOrigin named(String file) {
        return new PluginOrigin(file, Optional.empty(), Optional.empty());
    }

    /** @throws IOException when the file is no jar */
    static PluginOrigin of(Path jar) throws IOException {
        String file = String.valueOf(jar.getFileName());
        try (JarFile opened = new JarFile(jar.toFile())) {
            if (opened.getManifest() == null) {
                return named(file);
            }
            Attributes main = opened.getManifest().getMainAttributes();
            return new PluginOrigin(
                    file,
                    Optional.ofNullable(main.getValue(Attributes.Name.IMPLEMENTATION_VERSION)),
                    Optional.ofNullable(main.getValue(API)));
        }
    }

    /** Why it can't run with that version of the API; empty when it can, or does not say what it was built for. */
    Optional<String> mismatch(ApiVersions.Version here) {
        if (api.isEmpty()) {
            return Optional.empty();
        }
        Optional<ApiVersions> built = ApiVersions.parse(api.get());
        if (built.isEmpty()) {
            return Optional.of(API + " in its manifest is \"" + api.get() + "\"; expected versions such as " + here
                    + " or " + here + " - " + here.major() + "." + (here.minor() + 2));
        }
        return built.filter(versions -> !versions.include(here))
                .map(versions -> "the plugin was built for API " + versions + ", and this is API " + here
                        + "; expected a jar that was built for " + here);
    }
}
