package dev.tendero.runtime.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Plain JDBC without its ceremony, for the runtime's own statements. */
public final class Jdbc {

    private Jdbc() {}

    /** Makes a value of a row; must not move the cursor. */
    public interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /**
     * @param parameters bound in order
     * @throws dev.tendero.api.TenderoException {@code database_unavailable} or {@code query_failed}
     */
    public static <T> List<T> list(DataSource source, String sql, Mapper<T> mapper, Object... parameters) {
        try (Connection connection = source.getConnection()) {
            return list(connection, sql, mapper, parameters);
        } catch (SQLException e) {
            throw SqlFailure.of("a look-up", e);
        }
    }

    public static <T> List<T> list(Connection connection, String sql, Mapper<T> mapper, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(mapper.map(rows));
                }
                return values;
            }
        }
    }

    /** @return how many rows were changed */
    public static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** As many {@code ?} as there are values, for {@code IN (...)}. */
    public static String marks(int count) {
        return "?" + ",?".repeat(count - 1);
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
