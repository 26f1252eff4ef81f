package dev.tendero.runtime.plugin;

import dev.tendero.api.spi.IntentHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packs classes of the tests into plugin jars. */
final class PluginJar {

    private PluginJar() {}

    /** A jar whose service file names those lines, with those classes in it. */
    static Path write(Path jar, List<String> services, Class<?>... classes) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
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
