package dev.concord.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connections as Concord makes them. */
final class PostgresConnection {

    private PostgresConnection() {}

    static Connection to(LocalPostgres postgres, LocalPostgres.Login role) throws SQLException {
        return DriverManager.getConnection(postgres.access().url(), role.user(), role.password());
    }

    /** The first column of the first row, as the portal reads it. */
    static String ask(LocalPostgres postgres, String query) throws SQLException {
        return ask(postgres, postgres.access().portal(), query);
    }

    static String ask(LocalPostgres postgres, LocalPostgres.Login role, String query) throws SQLException {
        try (var connection = to(postgres, role);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
