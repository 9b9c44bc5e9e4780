package dev.concord.local.postgres;

import dev.concord.local.CannotStart;
import dev.concord.local.FreePort;
import dev.concord.local.LocalSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A running PostgreSQL with Concord's database in it, reachable on loopback with a password only. */
public final class LocalPostgres implements AutoCloseable {

    private static final String NAME = "concord";
    private static final String PASSWORD = "database.password";

    private final PostgresCommand command;
    private final Path data;
    private final int port;
    private final String password;

    private LocalPostgres(PostgresCommand command, Path data, int port, String password) {
        this.command = command;
        this.data = data;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on what {@code home} holds of it, or on new data; an earlier server left there is stopped first.
     */
    public static LocalPostgres start(Path home, Path binariesFolder, LocalSecrets secrets) {
        var data = home.resolve("postgres");
        try {
            PostgresCommand.requireReachable(home);
            var binaries = PostgresBinaries.unpack(binariesFolder);
            var command = new PostgresCommand(binaries);
            var superuserPassword = secrets.of("database.superuser.password");
            new Postmaster(data).stopOrphan(command);
            new PostgresData(data).prepare(binaries, superuserPassword);
            var postgres = new LocalPostgres(command, data, FreePort.any(), secrets.of(PASSWORD));
            postgres.startServer();
            postgres.ensureDatabase(superuserPassword);
            return postgres;
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL does not start on %s: %s.".formatted(data, e.getMessage()), e);
        }
    }

    /** Stops a server that an earlier process has left running on what {@code home} holds. */
    public static void stopLeftOver(Path home, Path binariesFolder) {
        var data = home.resolve("postgres");
        try {
            if (Files.exists(data)) {
                new Postmaster(data).stopOrphan(new PostgresCommand(PostgresBinaries.unpack(binariesFolder)));
            }
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL still runs on %s: %s.".formatted(data, e.getMessage()), e);
        }
    }

    private void startServer() throws IOException {
        var settings = String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c max_connections=60");
        var log = data.resolveSibling("postgres.log");
        command.run("pg_ctl", "start", "-D", data.toString(), "-l", log.toString(), "-w", "-t", "60", "-o", settings);
    }

    private void ensureDatabase(String superuserPassword) throws IOException {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", superuserPassword);
                var statement = connection.createStatement()) {
            if (!holds(statement, "select 1 from pg_roles where rolname = '%s'")) {
                statement.execute("create role %s login password '%s'".formatted(NAME, password));
            }
            if (!holds(statement, "select 1 from pg_database where datname = '%s'")) {
                statement.execute("create database %1$s owner %1$s".formatted(NAME));
            }
        } catch (SQLException e) {
            close();
            throw new IOException(e.getMessage(), e);
        }
    }

    private static boolean holds(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query.formatted(NAME))) {
            return rows.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** How JDBC gets into Concord's database. */
    public Access access() {
        return new Access(url(NAME), NAME, password);
    }

    /** A JDBC URL with its user. */
    public record Access(String url, String user, String password) {
        /** Into Concord's database at that URL, with the password that the data folder keeps. */
        public static Access to(String url, LocalSecrets secrets) {
            return new Access(url, NAME, secrets.of(PASSWORD));
        }

        @Override
        public String toString() {
            return "Access[" + url + "]";
        }
    }

    /** Ends open connections and stops the server; all that was committed is on disk. */
    @Override
    public void close() throws IOException {
        command.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "20");
    }
}
