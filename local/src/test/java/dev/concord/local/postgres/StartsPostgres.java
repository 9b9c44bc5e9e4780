package dev.concord.local.postgres;

import dev.concord.local.LocalSecrets;
import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that starts PostgreSQL, keeps a row in it, says so and waits to be killed. */
final class StartsPostgres {

    private StartsPostgres() {}

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var postgres = start(home);
        try (var connection = PostgresConnection.to(postgres, postgres.access().owner());
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 'acknowledged' as word");
        }
        System.out.println("kept");
        Thread.currentThread().join();
    }

    static LocalPostgres start(Path home) throws IOException {
        var secrets = LocalSecrets.in(home.resolve("secrets"));
        return LocalPostgres.start(home, Path.of("target/postgres-bin").toAbsolutePath(), secrets);
    }
}
