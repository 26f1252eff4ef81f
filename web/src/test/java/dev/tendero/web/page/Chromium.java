package dev.tendero.web.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the machine's own Chromium to all tests that ask for a {@link Browser}; nothing is downloaded. */
public final class Chromium implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);
    /** As long as a busy machine may take for what usually takes an instant. */
    private static final double PATIENCE = 15_000;

    private static final List<String> USUAL =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("browser", key -> Held.start(), Held.class)
                .browser();
    }

    private static Path program() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no Chromium at " + USUAL
                        + ", which the tests of the chat need. Install it with: apt-get install chromium."
                        + " One that is elsewhere is named by the environment variable CHROMIUM"));
    }

    /** Closed by JUnit after the last test. */
    private record Held(Playwright playwright, Browser browser) implements AutoCloseable {

        static Held start() {
            Path program = program();
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Held(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(program)
                                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
