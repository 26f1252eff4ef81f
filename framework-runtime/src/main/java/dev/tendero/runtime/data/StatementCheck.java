package dev.tendero.runtime.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Has the database prepare statements, which reads them whole without running them. */
final class StatementCheck {

    private final DataSource reader;

    StatementCheck(DataSource reader) {
        this.reader = reader;
    }

    List<StatementFault> faults(Collection<StatementNamespace> namespaces) {
        List<StatementFault> faults = new ArrayList<>();
        try (Connection connection = reader.getConnection();
                Statement statement = connection.createStatement()) {
            for (StatementNamespace namespace : namespaces) {
                for (StatementNamespace.Mapped mapped : namespace.all()) {
                    fault(statement, mapped).ifPresent(faults::add);
                }
            }
        } catch (SQLException e) {
            throw SqlFailure.of("the check of the statements", e);
        }
        return faults;
    }

    private static Optional<StatementFault> fault(Statement statement, StatementNamespace.Mapped mapped)
            throws SQLException {
        Optional<String> sql = SampleParameters.sql(mapped.statement().getSqlSource());
        if (sql.isEmpty()) {
            return Optional.empty();
        }
        try {
            statement.execute("PREPARE tendero_check FROM " + quoted(sql.get()));
            statement.execute("DEALLOCATE PREPARE tendero_check");
            return Optional.empty();
        } catch (SQLException e) {
            if (SqlFailure.isConnection(e)) {
                throw e;
            }
            return Optional.of(new StatementFault(
                    mapped.namespace().name(), mapped.name(), mapped.origin(), SqlFailure.reason(e)));
        }
    }

    private static String quoted(String sql) {
        return "'" + sql.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
