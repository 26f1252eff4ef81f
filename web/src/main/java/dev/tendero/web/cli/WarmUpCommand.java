package dev.tendero.web.cli;

import dev.tendero.runtime.Broken;
import dev.tendero.runtime.data.Progress;
import dev.tendero.runtime.settings.Settings;
import dev.tendero.runtime.settings.SettingsReader;
import dev.tendero.web.Application;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Serves a few customers of its own making and stops. The launcher runs it once after a build, on a data folder to be
 * thrown away, for the JVM to learn what serving takes.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final int ROUNDS = 20;
    private static final List<String> MESSAGES = List.of(
            "hola",
            "busco zapatillas de menos de 80 €",
            "¿y en negro?",
            "¿cuál es la más barata?",
            "compara los dos primeros",
            "háblame del segundo",
            "recomiéndame algo",
            "¿qué puedes hacer?",
            "mañana lloverá en la sierra");

    @Option(names = "--config", required = true)
    private @Nullable Path config;

    @Option(names = "--data", required = true)
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = ConfigFolder.of(config);
        Map<String, String> environment = Map.of("PORT", "0", "TENDERO_DATA", String.valueOf(data));
        Settings settings = Broken.orThrow(new SettingsReader(environment).read(folder));
        Logs.apply(settings.logging());
        Application application = Application.start(settings, folder, Progress.SILENT);
        try (application;
                HttpClient client = HttpClient.newHttpClient()) {
            URI chat = URI.create("http://localhost:" + application.port() + "/chat");
            for (int round = 0; round < ROUNDS; round++) {
                for (String message : MESSAGES) {
                    say(client, chat, message);
                }
            }
        }
        return 0;
    }

    private static void say(HttpClient client, URI chat, String message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(chat)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"message\": \"" + message + "\"}"))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("the warm-up got " + response.statusCode() + ": " + response.body());
        }
    }
}
