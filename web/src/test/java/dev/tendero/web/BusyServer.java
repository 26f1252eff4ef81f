package dev.tendero.web;

import dev.tendero.runtime.answer.FakeProvider;
import dev.tendero.runtime.answer.FakeProvider.Refuses;
import dev.tendero.runtime.answer.FakeProvider.Says;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import org.awaitility.Awaitility;

/** A server that has seen everything that it counts. */
public final class BusyServer {

    private static final String CHAT = "{\"message\": \"busco alicates\"}";

    private BusyServer() {}

    /** Its metrics, each with a value: a socket has come and gone, a model has answered and failed. */
    public static String metrics() {
        try (FakeProvider provider =
                        FakeProvider.start(new Says("Los Alicates universales Tornal 180 mm cuestan 14,00 €."));
                ConfigFolder config = new ModelSettingsFile("20s", "8s")
                        .model("openai", provider.openAiUrl())
                        .in(Hardware.alone());
                RunningServer server = RunningServer.start(config)) {
            server.caller().post("/chat", CHAT).ok();
            provider.now(new Refuses(401, null));
            server.caller().post("/chat", CHAT).ok();
            openAndClose(server.base());
            return Awaitility.await()
                    .until(() -> server.caller().get("/metrics").body(), page -> page.contains("{how=\"client\"}"));
        }
    }

    private static void openAndClose(URI base) {
        URI address = URI.create("ws://127.0.0.1:" + base.getPort() + "/ws/new");
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.newWebSocketBuilder()
                    .buildAsync(address, new WebSocket.Listener() {})
                    .join()
                    .sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .join();
        }
    }
}
