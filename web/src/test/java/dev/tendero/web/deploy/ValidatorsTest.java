package dev.tendero.web.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.web.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the programs that read the files say of them, on machines that have them. */
class ValidatorsTest {

    @TempDir
    private Path folder;

    @Test
    void systemdTakesTheUnitAndFindsItTight() throws Exception {
        Programs.require("systemd-analyze", "apt-get install systemd");
        String unit = DeployFile.of("deploy/systemd/tendero.service")
                .text()
                .replace("/opt/tendero/tendero serve", DeployFile.ROOT.resolve("tendero") + " serve");
        Path file = Files.writeString(folder.resolve("tendero.service"), unit);

        DeployFile.Checked verified = DeployFile.run("systemd-analyze", "verify", file.toString());
        assertThat(verified.said()).doesNotContain("tendero.service:");
        assertThat(verified.status()).as(verified.said()).isZero();
        DeployFile.Checked rated = DeployFile.run(
                "systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager", file.toString());
        assertThat(rated.status()).as(rated.said()).isZero();
    }

    @Test
    void haproxyTakesItsConfiguration() throws Exception {
        Programs.require("haproxy", "apt-get install haproxy");
        DeployFile.Checked checked = DeployFile.run(
                "haproxy",
                "-c",
                "-f",
                DeployFile.of("deploy/compose/haproxy.cfg").path().toString());
        assertThat(checked.status()).as(checked.said()).isZero();
    }

    @Test
    void prometheusTakesTheAlerts() throws Exception {
        Programs.require("promtool", "apt-get install prometheus, or that package's promtool in the PATH");
        DeployFile.Checked checked = DeployFile.run(
                "promtool",
                "check",
                "rules",
                DeployFile.of("deploy/prometheus/alerts.yaml").path().toString());
        assertThat(checked.status()).as(checked.said()).isZero();
    }

    @Test
    void shellsTakeTheScripts() throws Exception {
        for (String script : new String[] {"deploy/compose/reader.sh", "build/try-image"}) {
            DeployFile.Checked checked =
                    DeployFile.run("bash", "-n", DeployFile.of(script).path().toString());
            assertThat(checked.status()).as(checked.said()).isZero();
        }
    }
}
