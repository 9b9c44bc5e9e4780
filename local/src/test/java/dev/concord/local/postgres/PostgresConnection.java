package dev.concord.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connections as Concord makes them. */
final class PostgresConnection {

    private PostgresConnection() {}

    static Connection to(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.access().url(),
                postgres.access().user(),
                postgres.access().password());
    }

    /** The first column of the first row. */
    static String ask(LocalPostgres postgres, String query) throws SQLException {
        try (var connection = to(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
