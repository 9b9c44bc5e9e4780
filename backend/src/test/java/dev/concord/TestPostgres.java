package dev.concord;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One PostgreSQL for all tests of a JVM; every caller gets a new, empty database in it. */
public final class TestPostgres {
    private static final int CONNECTIONS = 24;
    private static final long IDLE_MILLIS = 10_000;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    public static DataSource newDatabase() {
        return Server.POSTGRES.getDatabase("postgres", create());
    }

    /** The same with connections that are kept, as in production: each new one costs PostgreSQL a process. */
    static HikariDataSource newPool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(newDatabaseUrl());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setIdleTimeout(IDLE_MILLIS);
        return pool;
    }

    public static String newDatabaseUrl() {
        return Server.POSTGRES.getJdbcUrl("postgres", create());
    }

    private static String create() {
        var name = "test" + COUNT.incrementAndGet();
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
