package dev.tendero.runtime.plugin;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.api.spi.IntentHandler;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds every handler with {@link ServiceLoader}: on the class path and in each jar of the plugin folder. */
public final class HandlerDiscovery {

    private static final Logger LOG = LoggerFactory.getLogger(HandlerDiscovery.class);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private HandlerDiscovery() {}

    /**
     * @param plugins the folder of plugin jars; need not exist
     * @return the handlers by name, in order of discovery
     * @throws TenderoException {@code bad_configuration} for a jar that can't be read, a handler that can't be made, a
     *     name that isn't one, or two handlers with one name
     */
    public static Map<String, FoundHandler> discover(ClassLoader host, Path plugins) {
        List<FoundHandler> found = new ArrayList<>(load(host, "built-in"));
        for (Path jar : jars(plugins)) {
            found.addAll(load(loaderOf(jar, host), jar.getFileName().toString()));
        }
        return byName(found);
    }

    private static List<FoundHandler> load(ClassLoader loader, String origin) {
        try {
            return ServiceLoader.load(IntentHandler.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .map(handler ->
                            new FoundHandler(handler, origin, handler.getClass().getClassLoader()))
                    .toList();
        } catch (ServiceConfigurationError | LinkageError broken) {
            throw badConfiguration("plugin " + origin + " can't be loaded: " + broken.getMessage()
                    + ". Is it built for this version of framework-api?");
        }
    }

    private static Map<String, FoundHandler> byName(List<FoundHandler> found) {
        Map<String, FoundHandler> byName = new LinkedHashMap<>();
        for (FoundHandler each : found) {
            requireName(each);
            FoundHandler other = byName.putIfAbsent(each.name(), each);
            if (other != null) {
                throw badConfiguration("two handlers are named " + each.name() + ": " + describe(other) + " and "
                        + describe(each) + ". Rename one, or take its jar away");
            }
            LOG.info("intent {} from {}", each.name(), describe(each));
        }
        return byName;
    }

    private static void requireName(FoundHandler each) {
        if (!NAME.matcher(each.name()).matches()) {
            throw badConfiguration("handler " + describe(each) + " is named \"" + each.name()
                    + "\"; expected lower-case letters, digits and underscores, beginning with a letter");
        }
    }

    private static String describe(FoundHandler found) {
        return found.handler().getClass().getName() + " (" + found.origin() + ")";
    }

    private static List<Path> jars(Path plugins) {
        if (!Files.isDirectory(plugins)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(plugins)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw badConfiguration("the plugin folder " + plugins + " can't be read: " + e.getMessage());
        }
    }

    private static ClassLoader loaderOf(Path jar, ClassLoader host) {
        try {
            return new PluginClassLoader(
                    jar.getFileName().toString(), jar.toUri().toURL(), host);
        } catch (MalformedURLException e) {
            throw badConfiguration("plugin jar " + jar + " has a name that no URL can hold: " + e.getMessage());
        }
    }

    private static TenderoException badConfiguration(String message) {
        return new TenderoException(ErrorCode.BAD_CONFIGURATION, message);
    }
}
