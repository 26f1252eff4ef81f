package dev.tendero.web.cli;

import dev.tendero.runtime.Broken;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.web.Application;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves until it is told to stop. */
@Command(
        name = "serve",
        description = "Serves every shop of the configuration until it is told to stop (Ctrl-C, SIGTERM).",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--config", paramLabel = "DIR", description = "the configuration folder; ./config without it")
    private @Nullable Path config;

    @Option(names = "--port", paramLabel = "N", description = "the port to listen on; 0 for a free one")
    private @Nullable Integer port;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = ConfigFolder.of(config);
        Settings settings = Broken.orThrow(new SettingsReader(environment()).read(folder));
        Logs.apply(settings.logging());
        Application application = Application.start(settings, folder, out::println);
        announce(out, application, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(application)));
        new CountDownLatch(1).await();
        return 0;
    }

    /** A stop that was asked for is no failure: left to itself, the JVM ends with 128 and the signal's number. */
    private static void stop(Application application) {
        int code = 1;
        try {
            application.close();
            code = 0;
        } catch (RuntimeException e) {
            LOG.error("the server did not stop cleanly", e);
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (port != null) {
            environment.put("PORT", port.toString());
        }
        return environment;
    }

    private void announce(PrintWriter out, Application application, Settings settings) {
        Paint paint = new Paint(spec.commandLine());
        String address = "http://localhost:" + application.port();
        out.println(paint.bold("Tendero is open at " + address + "/"));
        out.println("  shops        "
                + String.join(
                        ", ",
                        application.runtime().shops().ids().stream().sorted().toList()));
        out.println("  statistics   " + address + "/stats");
        if (settings.server().adminToken().isEmpty()) {
            out.println("  admin token  "
                    + application
                            .adminToken()
                            .map(token -> token + "  (for this run; set TENDERO_ADMIN_TOKEN to keep one)")
                            .orElse("none: the operator's paths are closed; set TENDERO_ADMIN_TOKEN to open them"));
        }
    }
}
