package dev.tendero.runtime.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator has set. {@link SettingKeys} says what each means, its unit, minimum and default. The text of these
 * records shows no secrets.
 *
 * @param defaultShop the given one, else the first by name, else {@code demo}
 * @param dataDir absolute
 * @param pluginsDir absolute
 */
public record Settings(
        String defaultShop,
        Path dataDir,
        Path pluginsDir,
        Server server,
        Limits limits,
        Sockets sockets,
        Privacy privacy,
        Database database,
        Logging logging,
        Tracing tracing,
        Routing routing,
        Wording wording) {

    /**
     * @param port 0 for a free one
     * @param adminToken empty when one is to be made, or none in production
     * @param production whether nothing is made up for the operator
     * @param access from where the server may be asked, and who is believed
     */
    public record Server(
            String host,
            int port,
            List<String> corsOrigins,
            Optional<Secret> adminToken,
            boolean production,
            Access access) {}

    /**
     * @param frameAncestors origins that may show the chat page in a frame
     * @param trustedProxies who may name the address of a client
     */
    public record Access(List<String> frameAncestors, List<Network> trustedProxies) {}

    /**
     * @param sessionLifetime how long after its last turn a conversation can be gone on with
     * @param retentionDays 0 keeps customers' words for good
     */
    public record Privacy(Duration sessionLifetime, int retentionDays) {}

    /**
     * @param body bytes
     * @param message characters
     */
    public record Limits(int body, int message, int pageSize, int pageSizeMax, Handlers handlers, Crowd crowd) {}

    /**
     * What clients may do together or often.
     *
     * @param turnsPerAddress in a minute
     * @param sessionsPerAddress in a minute
     * @param modelCalls at once
     */
    public record Crowd(int turnsPerAddress, int sessionsPerAddress, int modelCalls) {}

    /**
     * What one message's handler may cost.
     *
     * @param memory bytes
     * @param failures on end after which a plugin's handler is switched off
     */
    public record Handlers(Duration time, int memory, int failures) {}

    /**
     * @param addressHeader empty for the connection's own address
     * @param frame bytes
     * @param queue bytes
     */
    public record Sockets(
            int perAddress,
            Optional<String> addressHeader,
            int messagesPerMinute,
            int frame,
            int queue,
            Duration ping,
            Duration idle) {}

    /**
     * @param server empty for the embedded one
     * @param poolSize connections for writing and for reading, each
     * @param queryTables those that shops' own queries may read besides the catalogue's views
     */
    public record Database(
            Optional<ExternalDatabase> server,
            int poolSize,
            Duration patience,
            Duration queryTime,
            int queryRows,
            Set<String> queryTables) {}

    /**
     * @param reader runs the intents' queries; the user when none was given
     * @param readerUrl where they run; the same as {@code url} when none was given
     */
    public record ExternalDatabase(String url, Account user, Account reader, String readerUrl) {}

    /** A database user. */
    public record Account(String name, Secret password) {}

    public record Logging(boolean json, String level) {}

    /**
     * @param endpoint of the collector; empty for no traces
     * @param share of the requests, from 0 to 1
     */
    public record Tracing(Optional<String> endpoint, double share) {}

    /**
     * Shares from 0 to 1.
     *
     * @param modelTime for a model to choose where none is sure; empty when none is asked
     */
    public record Routing(double answer, double tie, double certain, Optional<Duration> modelTime) {}

    /**
     * @param models in the order of preference; those of provider {@code none} are left out
     * @param dailyTokens 0 for no limit
     */
    public record Wording(List<ModelEntry> models, Duration budget, long dailyTokens) {}

    /** Text that does not show itself in messages and logs. */
    public record Secret(String value) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
