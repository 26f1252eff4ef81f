package dev.tendero.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.TestDatabase;
import dev.tendero.web.http.Caller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The balancer of deploy/compose before two nodes, where HAProxy is installed. */
class BalancedNodesTest {

    @TempDir
    private Path folder;

    @Test
    void conversationsGoOnWhenANodeGoes() throws Exception {
        Programs.require("haproxy", "apt-get install haproxy");
        DatabaseSettings.External database = TestDatabase.empty();
        try (ConfigFolder one = Hardware.alone();
                ConfigFolder other = Hardware.alone();
                RunningServer stays = RunningServer.start(one, database)) {
            RunningServer goes = RunningServer.start(other, database);
            int port = freePort();
            Process balancer = balance(port, stays.base().getPort(), goes.base().getPort());
            try {
                assertGoesOn(new Caller(URI.create("http://127.0.0.1:" + port), RunningServer.TOKEN), goes);
            } finally {
                balancer.destroy();
                balancer.waitFor();
                goes.close();
            }
        }
    }

    private static void assertGoesOn(Caller caller, RunningServer goes) {
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> caller.get("/health/ready").status() == 200);
        String session =
                caller.post("/sessions", "{}").json().path("session_id").asText();
        for (int i = 1; i <= 6; i++) {
            assertThat(say(caller, session).path("seq").asInt()).isEqualTo(i);
        }
        goes.close();
        for (int i = 7; i <= 12; i++) {
            assertThat(say(caller, session).path("seq").asInt()).isEqualTo(i);
        }
        assertThat(caller.send(caller.request("/metrics").build()).status())
                .as("figures are not for the outside")
                .isEqualTo(404);
    }

    private static JsonNode say(Caller caller, String session) {
        return caller.post("/chat", "{\"message\": \"busco un martillo\", \"session_id\": \"" + session + "\"}")
                .ok();
    }

    private Process balance(int port, int node1, int node2) throws IOException {
        String shipped = Files.readString(Path.of("..", "deploy", "compose", "haproxy.cfg"));
        String here = shipped.replace("bind :8080", "bind 127.0.0.1:" + port)
                .replace("node1:8080", "127.0.0.1:" + node1)
                .replace("node2:8080", "127.0.0.1:" + node2);
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), here);
        return new ProcessBuilder("haproxy", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
