package dev.tendero.runtime;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.answer.ModelSettings;
import dev.tendero.runtime.answer.WordingSettings;
import dev.tendero.runtime.data.DatabaseSettings;
import dev.tendero.runtime.data.StatementFault;
import dev.tendero.runtime.routing.Thresholds;
import dev.tendero.runtime.settings.Settings;
import java.util.List;
import java.util.stream.Collectors;

/** The operator's settings in the form that each part takes them. */
final class RuntimeParts {

    private RuntimeParts() {}

    static DatabaseSettings database(Settings settings) {
        Settings.Database database = settings.database();
        return new DatabaseSettings(
                database.server()
                        .map(server -> new DatabaseSettings.External(
                                server.url(), account(server.user()), account(server.reader()), server.readerUrl())),
                settings.dataDir(),
                database.poolSize(),
                database.patience(),
                database.queryTime(),
                database.queryRows());
    }

    static Thresholds thresholds(Settings settings) {
        Settings.Routing routing = settings.routing();
        return new Thresholds(routing.answer(), routing.tie(), routing.certain());
    }

    static WordingSettings wording(Settings settings) {
        List<ModelSettings> models = settings.wording().models().stream()
                .map(entry -> ModelSettings.read(entry::called, entry::value))
                .toList();
        return new WordingSettings(
                models,
                settings.wording().budget(),
                settings.wording().dailyTokens(),
                settings.limits().crowd().modelCalls());
    }

    /** A query that the database refuses is a mistake of whoever wrote it, and told before a customer meets it. */
    static void requireNone(List<StatementFault> faults) {
        if (!faults.isEmpty()) {
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION,
                    faults.stream().map(StatementFault::toString).collect(Collectors.joining("\n")));
        }
    }

    private static DatabaseSettings.Account account(Settings.Account account) {
        return new DatabaseSettings.Account(account.name(), account.password().value());
    }
}
