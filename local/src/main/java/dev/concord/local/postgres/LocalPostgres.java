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

    private final PostgresCommand command;
    private final Path data;
    private final int port;
    private final Access access;

    private LocalPostgres(PostgresCommand command, Path data, int port, LocalSecrets secrets) {
        this.command = command;
        this.data = data;
        this.port = port;
        this.access = Access.to(url(port, NAME), secrets);
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
            var postgres = new LocalPostgres(command, data, FreePort.any(), secrets);
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
        try (var connection = DriverManager.getConnection(url(port, "postgres"), "postgres", superuserPassword);
                var statement = connection.createStatement()) {
            ensureRole(statement, access.owner());
            ensureRole(statement, access.portal());
            if (!holds(statement, "select 1 from pg_database where datname = '%s'".formatted(NAME))) {
                statement.execute("create database %s owner %s"
                        .formatted(NAME, access.owner().user()));
            }
        } catch (SQLException e) {
            close();
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void ensureRole(Statement statement, Login role) throws SQLException {
        if (!holds(statement, "select 1 from pg_roles where rolname = '%s'".formatted(role.user()))) {
            statement.execute("create role %s login password '%s'".formatted(role.user(), role.password()));
        }
    }

    private static boolean holds(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** How JDBC gets into Concord's database. */
    public Access access() {
        return access;
    }

    /** A JDBC URL, the role that the portal works as, and the one that migrates and owns what is there. */
    public record Access(String url, Login portal, Login owner) {
        /** Into Concord's database at that URL, with the passwords that the data folder keeps. */
        public static Access to(String url, LocalSecrets secrets) {
            return new Access(
                    url,
                    new Login("concord_portal", secrets.of("database.portal.password")),
                    new Login("concord", secrets.of("database.password")));
        }

        @Override
        public String toString() {
            return "Access[" + url + "]";
        }
    }

    /** A role with its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** Ends open connections and stops the server; all that was committed is on disk. */
    @Override
    public void close() throws IOException {
        command.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "20");
    }
}
