package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls a server and holds every exchange against the contract. */
public final class Caller {

    private static final OpenApiInteractionValidator CONTRACT =
            OpenApiInteractionValidator.createForInlineApiSpecification(Contract.text())
                    .build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final String adminToken;

    public Caller(URI base, String adminToken) {
        this.base = base;
        this.adminToken = adminToken;
    }

    Caller(Fixture fixture) {
        this(fixture.base(), fixture.adminToken());
    }

    public Answer get(String path) {
        return call(request(path).GET().build(), "");
    }

    public Answer post(String path, String json) {
        return call(jsonPost(path, json).build(), json);
    }

    public Answer getAsAdmin(String path) {
        return call(request(path).header("Authorization", bearer()).GET().build(), "");
    }

    public Answer postAsAdmin(String path, String json) {
        return call(jsonPost(path, json).header("Authorization", bearer()).build(), json);
    }

    public HttpRequest.Builder jsonPost(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    }

    /** Sends something that the contract has no words for. */
    public Answer send(HttpRequest request) {
        return Answer.of(sent(request));
    }

    public Answer call(HttpRequest request, String body) {
        HttpResponse<String> response = sent(request);
        validate(request, body, response);
        return Answer.of(response);
    }

    private String bearer() {
        return "Bearer " + adminToken;
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(request + " failed", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request that was refused need not fit; every answer must. */
    private static void validate(HttpRequest request, String body, HttpResponse<String> response) {
        if (response.statusCode() < 400) {
            assertFits(request, CONTRACT.validateRequest(contractRequest(request, body)));
        }
        var answer = SimpleResponse.Builder.status(response.statusCode());
        response.headers().map().forEach(answer::withHeader);
        if (!response.body().isEmpty()) {
            answer.withBody(response.body());
        }
        assertFits(
                request,
                CONTRACT.validateResponse(
                        request.uri().getPath(), Request.Method.valueOf(request.method()), answer.build()));
    }

    private static Request contractRequest(HttpRequest request, String body) {
        var described =
                new SimpleRequest.Builder(request.method(), request.uri().getRawPath());
        request.headers().map().forEach(described::withHeader);
        String query = request.uri().getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                described.withQueryParam(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        if (!body.isEmpty()) {
            described.withBody(body);
        }
        return described.build();
    }

    private static void assertFits(HttpRequest request, ValidationReport report) {
        assertThat(report.getMessages())
                .as(request.method() + " " + request.uri())
                .isEmpty();
    }
}
