package dev.tendero.runtime.plugin;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.yaml.Position;
import dev.tendero.runtime.yaml.Problem;
import dev.tendero.runtime.yaml.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds every handler with {@link java.util.ServiceLoader}: on the class path and in each jar of the plugin folder. One
 * that can't be used keeps no other from being found.
 */
public final class HandlerDiscovery {

    private static final Logger LOG = LoggerFactory.getLogger(HandlerDiscovery.class);

    private final Problems problems;
    private final List<Throwable> causes = new ArrayList<>();

    private HandlerDiscovery(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param plugins the folder of plugin jars; need not exist
     * @return the handlers by name, in order of discovery
     * @throws TenderoException {@code bad_configuration} with everything that is wrong, one a line: jars that can't be
     *     read, handlers that can't be made, names that are none, handlers with one name
     */
    public static Map<String, FoundHandler> discover(ClassLoader host, Path plugins) {
        Problems problems = new Problems();
        HandlerDiscovery discovery = new HandlerDiscovery(problems);
        Map<String, FoundHandler> found = discovery.find(host, plugins);
        if (problems.isEmpty()) {
            found.values().forEach(each -> LOG.info("intent {} from {}", each.name(), versioned(each)));
            return found;
        }
        throw discovery.failure();
    }

    /** As {@link #discover(ClassLoader, Path)}, but the handlers that can be used, whatever is wrong with others. */
    public static Map<String, FoundHandler> discover(ClassLoader host, Path plugins, Problems problems) {
        return new HandlerDiscovery(problems).find(host, plugins);
    }

    private Map<String, FoundHandler> find(ClassLoader host, Path plugins) {
        List<FoundHandler> found =
                new ArrayList<>(new HandlerLoad(PluginOrigin.BUILT_IN, host, this::wrong).handlers());
        jars(plugins).forEach(jar -> found.addAll(load(jar, host)));
        Map<String, FoundHandler> byName = new LinkedHashMap<>();
        for (FoundHandler each : found) {
            FoundHandler other = byName.putIfAbsent(each.name(), each);
            if (other != null) {
                wrong(
                        each.origin(),
                        "two handlers are named " + each.name() + ": " + described(other) + " and " + described(each)
                                + ". Rename one, or take its jar away",
                        null);
            }
        }
        return byName;
    }

    private List<FoundHandler> load(Path jar, ClassLoader host) {
        String name = jar.getFileName().toString();
        try {
            PluginOrigin origin = PluginOrigin.of(jar);
            Optional<String> mismatch = origin.mismatch(ApiVersions.here());
            if (mismatch.isPresent()) {
                wrong(name, mismatch.get(), null);
                return List.of();
            }
            if (origin.api().isEmpty()) {
                LOG.warn(
                        "{} does not say for which version of the API it was built; add {} to its manifest",
                        name,
                        PluginOrigin.API);
            }
            return new HandlerLoad(origin, PluginClassLoader.of(jar, host), this::wrong).handlers();
        } catch (IOException e) {
            wrong(name, "the plugin's jar can't be read (" + e.getMessage() + "); expected a whole jar file", e);
            return List.of();
        }
    }

    private List<Path> jars(Path plugins) {
        if (!Files.isDirectory(plugins)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(plugins)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            wrong(plugins.toString(), "the plugin folder can't be read (" + e.getMessage() + ")", e);
            return List.of();
        }
    }

    private void wrong(String origin, String message, @Nullable Throwable cause) {
        problems.add(Position.whole(origin), message);
        if (cause != null) {
            causes.add(cause);
        }
    }

    private TenderoException failure() {
        TenderoException failure = new TenderoException(
                ErrorCode.BAD_CONFIGURATION,
                problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n")),
                causes.isEmpty() ? null : causes.getFirst());
        causes.stream().skip(1).forEach(failure::addSuppressed);
        return failure;
    }

    private static String versioned(FoundHandler found) {
        PluginOrigin from = found.from();
        return described(found)
                + from.version().map(version -> ", version " + version).orElse("")
                + from.api().map(api -> ", for API " + api).orElse("");
    }

    private static String described(FoundHandler found) {
        return found.handler().getClass().getName() + " (" + found.origin() + ")";
    }
}
