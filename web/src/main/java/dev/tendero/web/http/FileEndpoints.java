package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.web.metrics.Metrics;
import dev.tendero.web.page.DashboardFiles;
import dev.tendero.web.page.PageFiles;
import dev.tendero.web.page.StaticFile;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.Optional;
import java.util.Set;

/** The page, the widget, what they fetch, the contract, and the figures for monitoring. */
final class FileEndpoints {

    private static final Header CSP =
            HeaderValues.createCached("Content-Security-Policy", PageFiles.CONTENT_SECURITY_POLICY);
    private static final Header ANY_ORIGIN = HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    private static final Header ANY_RESOURCE_USER =
            HeaderValues.createCached("Cross-Origin-Resource-Policy", "cross-origin");
    private static final Header OWN_WINDOW = HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin");

    private final Header pagePolicy;
    private final PageFiles files = new PageFiles();
    private final DashboardFiles dashboard = new DashboardFiles();
    private final StaticFile contract = StaticFile.ofClassPath("dev/tendero/web/openapi.yaml");
    private final Metrics metrics;

    /** @param frames origins that may show the chat page in a frame */
    FileEndpoints(Metrics metrics, Set<String> frames) {
        this.pagePolicy = HeaderValues.create("Content-Security-Policy", PageFiles.policy(frames));
        this.metrics = metrics;
    }

    void page(Exchange exchange) {
        exchange.set(pagePolicy);
        exchange.set(OWN_WINDOW);
        exchange.file(files.chat());
    }

    void widget(Exchange exchange) {
        forAnySite(exchange, files.widget());
    }

    void asset(Exchange exchange) {
        forAnySite(exchange, found(files.asset(exchange.pathParameter("file"))));
    }

    /** These hold nothing of anybody's, and browsers load modules of another site only with its leave. */
    private static void forAnySite(Exchange exchange, StaticFile file) {
        exchange.set(CSP);
        exchange.set(ANY_ORIGIN);
        exchange.set(ANY_RESOURCE_USER);
        exchange.file(file);
    }

    void dashboard(Exchange exchange) {
        exchange.set(CSP);
        exchange.set(OWN_WINDOW);
        exchange.file(dashboard.page());
    }

    void dashboardAsset(Exchange exchange) {
        exchange.set(CSP);
        exchange.file(found(dashboard.asset(exchange.pathParameter("file"))));
    }

    private static StaticFile found(Optional<StaticFile> file) {
        return file.orElseThrow(() -> new TenderoException(ErrorCode.NOT_FOUND, "there is no such file"));
    }

    void contract(Exchange exchange) {
        exchange.file(contract);
    }

    void metrics(Exchange exchange) {
        exchange.text(metrics.contentType(), metrics.text());
    }
}
