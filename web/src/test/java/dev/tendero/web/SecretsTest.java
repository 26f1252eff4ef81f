package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.runtime.answer.FakeProvider;
import dev.tendero.runtime.answer.FakeProvider.Refuses;
import dev.tendero.runtime.answer.FakeProvider.Says;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.EmbeddedMariaDb;
import dev.tendero.runtime.data.Progress;
import dev.tendero.web.http.Answer;
import dev.tendero.web.http.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only the server may know is in no line that it logs, whatever goes wrong, even where it tells everything. */
class SecretsTest {

    @Test
    void noSecretIsLogged() throws Exception {
        RunningServer.useTheTestsMariaDb();
        try (FakeProvider model = FakeProvider.start(new Refuses(401, null), new Says("Hola."));
                ConfigFolder config = new ModelSettingsFile("4s", "1s")
                        .model("openai", model.openAiUrl())
                        .in(Hardware.alone());
                EmbeddedMariaDb database =
                        EmbeddedMariaDb.start(config.data().resolveSibling("elsewhere"), Progress.SILENT)) {
            DatabaseSettings.External connection = database.connection();
            try (ServerProcess server = ServerProcess.start(
                    config,
                    "TENDERO_LOG_LEVEL",
                    "trace",
                    "DB_URL",
                    connection.url(),
                    "DB_USER",
                    connection.user().name(),
                    "DB_PASSWORD",
                    connection.user().password())) {
                useEverything(server);
                database.close();
                assertThat(server.caller()
                                .post("/chat", "{\"message\": \"hola\"}")
                                .status())
                        .isEqualTo(503);
                assertThat(server.log()).hasSizeGreaterThan(100).noneMatch(line -> holdsAny(line, secrets(connection)));
            }
        }
    }

    private static void useEverything(ServerProcess server) {
        Caller caller = server.caller();
        caller.post("/chat", "{\"message\": \"busco alicates\"}").ok();
        caller.post("/chat", "{\"message\": \"busco martillos\"}").ok();
        assertThat(caller.getAsAdmin("/stats").status()).isEqualTo(200);
        Answer refused = caller.call(
                caller.request("/stats")
                        .header("Authorization", "Bearer " + RunningServer.TOKEN + "x")
                        .build(),
                "");
        assertThat(refused.status()).isEqualTo(401);
    }

    private static List<String> secrets(DatabaseSettings.External connection) {
        return List.of(
                RunningServer.TOKEN, ModelSettingsFile.KEY, connection.user().password());
    }

    private static boolean holdsAny(String line, List<String> secrets) {
        return secrets.stream().anyMatch(line::contains);
    }
}
