package dev.tendero.runtime.plugin;

import dev.tendero.api.spi.IntentHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs classes of the tests into plugin jars. */
public final class PluginJar {

    private PluginJar() {}

    /** A jar whose service file names those lines, with those classes in it. */
    static Path write(Path jar, List<String> services, Class<?>... classes) throws IOException {
        return write(jar, new Manifest(), services, Map.of(), classes);
    }

    /** A jar for the API of that version, with further files by their names in the jar. */
    public static Path write(
            Path jar, String api, List<String> services, Map<String, String> files, Class<?>... classes)
            throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "3.2.1");
        manifest.getMainAttributes().putValue(PluginOrigin.API, api);
        return write(jar, manifest, services, files, classes);
    }

    private static Path write(
            Path jar, Manifest manifest, List<String> services, Map<String, String> files, Class<?>... classes)
            throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(out, file.getKey(), bytes(file.getValue()));
            }
            put(out, "META-INF/services/" + IntentHandler.class.getName(), bytes(String.join("\n", services)));
            for (Class<?> each : classes) {
                String file = each.getName().replace('.', '/') + ".class";
                try (InputStream in =
                        Objects.requireNonNull(each.getClassLoader().getResourceAsStream(file))) {
                    put(out, file, in.readAllBytes());
                }
            }
        }
        return jar;
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
