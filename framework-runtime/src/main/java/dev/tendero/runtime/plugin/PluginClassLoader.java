package dev.tendero.runtime.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A plugin jar's own class loader: the JDK, the API and its annotations come from the host, all else from the jar, so
 * that two plugins can hold different versions of one library and neither sees ours.
 */
final class PluginClassLoader extends URLClassLoader {

    private static final int LARGEST_CLASS = 16 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(PluginClassLoader.class);
    private static final List<String> SHARED = List.of(
            "dev.tendero.api.",
            "org.jspecify.annotations.",
            "org.apache.ibatis.annotations.",
            StopSign.class.getName());

    private final ClassLoader host;
    private final StoppableCode stoppable = new StoppableCode(this);

    private PluginClassLoader(String name, URL jar, ClassLoader host) {
        super(name, new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    static PluginClassLoader of(Path jar, ClassLoader host) throws IOException {
        return new PluginClassLoader(jar.getFileName().toString(), jar.toUri().toURL(), host);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return SHARED.stream().anyMatch(name::startsWith) ? host.loadClass(name) : super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        URL file = findResource(name.replace('.', '/') + ".class");
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = file.openStream()) {
            byte[] code = stoppable(name, read(name, in));
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** A few compressed bytes may stand for gigabytes. */
    private static byte[] read(String name, InputStream in) throws IOException {
        byte[] written = in.readNBytes(LARGEST_CLASS + 1);
        if (written.length > LARGEST_CLASS) {
            throw new ClassFormatError("the class " + name + " is larger than 16 MiB");
        }
        return written;
    }

    private byte[] stoppable(String name, byte[] written) {
        try {
            return stoppable.of(written);
        } catch (IllegalArgumentException e) {
            LOG.warn("{} of {} can't be stopped while it runs: {}", name, getName(), e.getMessage());
            return written;
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        // ServiceLoader must see this jar's service files only.
        return findResources(name);
    }
}
