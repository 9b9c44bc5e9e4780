package dev.concord.ui;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** One PostgreSQL for all tests of a JVM, in which the tables belong to one role and the portal works as another. */
final class TestDatabase {
    static final String OWNER = "concord";
    static final String PORTAL = "concord_portal";

    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    static String url() {
        return "jdbc:postgresql://localhost:%d/concord".formatted(POSTGRES.getPort());
    }

    private static EmbeddedPostgres start() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "80")
                    .start();
            prepare(postgres);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepare(EmbeddedPostgres postgres) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role %s login".formatted(OWNER));
            statement.execute("create role %s login".formatted(PORTAL));
            statement.execute("create database concord owner %s".formatted(OWNER));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
