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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Serves a few customers of its own making in a shop of its own making, stops, and does so again. The launcher runs it
 * once after a build, on a folder to be thrown away, for the JVM to learn what starting and serving takes. Nothing of
 * the operator's is touched: no database, no model, no feed.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final int ROUNDS = 20;
    private static final List<String> MESSAGES = List.of(
            "hola",
            "busco cuadernos de menos de 80 €",
            "¿y en negro?",
            "¿cuál es el bolígrafo más barato?",
            "compara mochilas y estuches",
            "háblame del segundo",
            "recomiéndame algo",
            "¿a qué hora abren?",
            "¿qué puedes hacer?",
            "mañana lloverá en la sierra");

    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data.resolve("config");
        NewShop.files(folder, "tienda").write();
        Map<String, String> environment =
                Map.of("PORT", "0", "TENDERO_DATA", data.resolve("data").toString());
        Settings settings = Broken.orThrow(new SettingsReader(environment).read(folder));
        Logs.apply(settings.logging());
        // The second time all is there already, as in most starts.
        for (int start = 0; start < 2; start++) {
            serve(settings, folder);
        }
        return 0;
    }

    private static void serve(Settings settings, Path folder) throws IOException, InterruptedException {
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
