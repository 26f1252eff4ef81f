package dev.tendero.runtime.plugin;

import dev.tendero.api.spi.IntentHandler;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the handlers of one class loader; what is wrong with one is told and the next one made. */
final class HandlerLoad {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    /** A service file that fails more often than that is given up. */
    private static final int MOST_FAILURES = 100;

    private final PluginOrigin from;
    private final String origin;
    private final ClassLoader loader;
    private final Complaint complaint;

    /** Takes what is wrong with a plugin. */
    interface Complaint {
        void wrong(String origin, String message, @Nullable Throwable cause);
    }

    HandlerLoad(PluginOrigin from, ClassLoader loader, Complaint complaint) {
        this.from = from;
        this.origin = from.file();
        this.loader = loader;
        this.complaint = complaint;
    }

    List<FoundHandler> handlers() {
        List<FoundHandler> found = new ArrayList<>();
        Iterator<IntentHandler> all =
                ServiceLoader.load(IntentHandler.class, loader).iterator();
        for (int failures = 0; failures < MOST_FAILURES; ) {
            try {
                if (!all.hasNext()) {
                    return found;
                }
                named(all.next()).ifPresent(found::add);
            } catch (ServiceConfigurationError | LinkageError broken) {
                failures++;
                complaint.wrong(origin, "a handler can't be loaded: " + reason(broken), broken);
            }
        }
        return found;
    }

    private Optional<FoundHandler> named(IntentHandler handler) {
        String type = handler.getClass().getName();
        try {
            String name = handler.name();
            if (name != null && NAME.matcher(name).matches()) {
                return Optional.of(
                        new FoundHandler(name, handler, from, handler.getClass().getClassLoader()));
            }
            String said = name == null ? "null" : "\"" + name + "\"";
            complaint.wrong(
                    origin,
                    "handler " + type + " is named " + said
                            + "; expected lower-case letters, digits and underscores, beginning with a letter",
                    null);
        } catch (RuntimeException e) {
            complaint.wrong(origin, "handler " + type + " does not tell its name: " + reason(e), e);
        }
        return Optional.empty();
    }

    private static String reason(Throwable broken) {
        Throwable root = broken;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String hint = root instanceof LinkageError || root instanceof ClassNotFoundException
                ? ". Is it built for this version of framework-api, and are its libraries in the jar?"
                : "";
        return broken.getMessage() + (root == broken ? "" : " (" + root + ")") + hint;
    }
}
