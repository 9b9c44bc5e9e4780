package dev.concord;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One PostgreSQL for all tests of a JVM; every caller gets a new, empty database in it. As in production the tables belong
 * to one role and the service works as another.
 */
public final class TestPostgres {
    public static final String OWNER = "concord";
    public static final String PORTAL = "concord_portal";

    private static final int CONNECTIONS = 24;
    private static final long IDLE_MILLIS = 10_000;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    public static Database newDatabase() {
        return new Database("jdbc:postgresql://localhost:%d/%s".formatted(Server.POSTGRES.getPort(), create()));
    }

    /** As the portal, with connections that are kept, as in production: each new one costs PostgreSQL a process. */
    static HikariDataSource newPool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(newDatabase().url());
        pool.setUsername(PORTAL);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setIdleTimeout(IDLE_MILLIS);
        return pool;
    }

    /** Owned by {@link #OWNER}; every role comes in without a password. */
    public record Database(String url) {
        /** The one that a service works in. */
        public static Database of(DataSource pool) {
            try {
                return new Database(pool.unwrap(HikariDataSource.class).getJdbcUrl());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        public DataSource source(String role) {
            return new DriverManagerDataSource(url, role, "");
        }

        public DSLContext as(String role) {
            return DSL.using(source(role), SQLDialect.POSTGRES);
        }
    }

    private static String create() {
        var name = "test" + COUNT.incrementAndGet();
        execute(Server.POSTGRES, "create database %s owner %s".formatted(name, OWNER));
        return name;
    }

    private static void execute(EmbeddedPostgres postgres, String sql) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
                execute(postgres, "create role %s login; create role %s login".formatted(OWNER, PORTAL));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
