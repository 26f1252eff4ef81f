package dev.tendero.web.http;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.web.metrics.Metrics;
import dev.tendero.web.page.PageFiles;
import dev.tendero.web.page.StaticFile;
import io.helidon.http.Header;
import io.helidon.http.HeaderValues;

/** The page, what it fetches, the contract, and the figures for monitoring. */
final class FileEndpoints {

    private static final Header CSP =
            HeaderValues.createCached("Content-Security-Policy", PageFiles.CONTENT_SECURITY_POLICY);

    private final PageFiles files = new PageFiles();
    private final StaticFile contract = StaticFile.ofClassPath("dev/tendero/web/openapi.yaml");
    private final Metrics metrics;

    FileEndpoints(Metrics metrics) {
        this.metrics = metrics;
    }

    void page(Exchange exchange) {
        exchange.set(CSP);
        exchange.file(files.chat());
    }

    void asset(Exchange exchange) {
        StaticFile file = files.asset(exchange.pathParameter("file"))
                .orElseThrow(() -> new TenderoException(ErrorCode.NOT_FOUND, "there is no such file"));
        exchange.set(CSP);
        exchange.file(file);
    }

    void contract(Exchange exchange) {
        exchange.file(contract);
    }

    void metrics(Exchange exchange) {
        exchange.text(metrics.contentType(), metrics.text());
    }
}
