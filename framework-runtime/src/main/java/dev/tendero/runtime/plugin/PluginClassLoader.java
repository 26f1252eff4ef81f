package dev.tendero.runtime.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarFile;

/**
 * A plugin jar's own class loader: the JDK, the API and its annotations come from the host, all else from the jar, so
 * that two plugins can hold different versions of one library and neither sees ours.
 */
final class PluginClassLoader extends URLClassLoader {

    private static final List<String> SHARED =
            List.of("dev.tendero.api.", "org.jspecify.annotations.", "org.apache.ibatis.annotations.");

    private final ClassLoader host;

    private PluginClassLoader(String name, URL jar, ClassLoader host) {
        super(name, new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    /** @throws IOException when the file is no jar */
    static PluginClassLoader of(Path jar, ClassLoader host) throws IOException {
        // A URLClassLoader passes over what is no jar without a word.
        new JarFile(jar.toFile()).close();
        return new PluginClassLoader(jar.getFileName().toString(), jar.toUri().toURL(), host);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return SHARED.stream().anyMatch(name::startsWith) ? host.loadClass(name) : super.loadClass(name, resolve);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        // ServiceLoader must see this jar's service files only.
        return findResources(name);
    }
}
