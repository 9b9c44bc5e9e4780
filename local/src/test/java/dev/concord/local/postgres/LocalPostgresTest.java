package dev.concord.local.postgres;

import static dev.concord.local.postgres.PostgresConnection.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.local.CannotStart;
import dev.concord.local.LocalSecrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    private static final int SOCKET_FOLDER_LINE = 4;

    @TempDir
    private Path home;

    @Test
    void isDurableAndListensOnLoopbackAlone() throws Exception {
        try (var postgres = StartsPostgres.start(home)) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                            .get(SOCKET_FOLDER_LINE))
                    .isEmpty();
            assertThat(ask(postgres, "show server_version")).startsWith("18.");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (var postgres = StartsPostgres.start(home)) {
            var access = postgres.access();
            for (var user : List.of(access.portal().user(), access.owner().user(), "postgres")) {
                assertThatThrownBy(() -> DriverManager.getConnection(access.url(), user, "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("authentication failed");
            }
        }
    }

    @Test
    void givesConcordNoRightsOverTheServer() throws Exception {
        try (var postgres = StartsPostgres.start(home)) {
            for (var role :
                    List.of(postgres.access().portal(), postgres.access().owner())) {
                var rights = "select rolsuper or rolcreaterole from pg_roles where rolname = current_user";
                assertThat(ask(postgres, role, rights)).isEqualTo("f");
            }
        }
    }

    @Test
    void givesAnEarlierDataFolderThePortalsOwnRole() throws Exception {
        try (var postgres = StartsPostgres.start(home);
                var connection = administrator(postgres);
                var statement = connection.createStatement()) {
            statement.execute("drop role concord_portal");
        }
        try (var postgres = StartsPostgres.start(home)) {
            assertThat(ask(postgres, "select current_user")).isEqualTo("concord_portal");
            assertThat(ask(postgres, "select pg_has_role('concord', 'member')")).isEqualTo("f");
        }
    }

    private Connection administrator(LocalPostgres postgres) throws SQLException {
        var secrets = LocalSecrets.in(home.resolve("secrets"));
        var password = secrets.of("database.superuser.password");
        return DriverManager.getConnection(postgres.access().url(), "postgres", password);
    }

    @Test
    void keepsWhatWasCommittedWhenTheProcessThatStartedItIsKilled() throws Exception {
        var holder = startHolder();
        long orphan = postmasterPid();
        holder.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (var postgres = StartsPostgres.start(home)) {
            assertThat(ask(postgres, postgres.access().owner(), "select word from kept"))
                    .isEqualTo("acknowledged");
            assertThat(postmasterPid()).isNotEqualTo(orphan);
        }
    }

    private Process startHolder() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var holder = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), StartsPostgres.class.getName(), "" + home)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo("kept");
        return holder;
    }

    private long postmasterPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst());
    }

    @Test
    void leavesAProcessAloneThatHasGotTheNumberOfAPostmaster() throws Exception {
        StartsPostgres.start(home).close();
        var bystander = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(home.resolve("postgres/postmaster.pid"), bystander.pid() + "\n");
            StartsPostgres.start(home).close();
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void closesADataFolderThatOthersCouldRead() throws Exception {
        StartsPostgres.start(home).close();
        var data = home.resolve("postgres");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxr-x"));
        StartsPostgres.start(home).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void namesTheVersionOfDataItCannotRead() throws IOException {
        Files.createDirectories(home.resolve("postgres"));
        Files.writeString(home.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> StartsPostgres.start(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("version 17, Concord runs 18")
                .hasMessageContaining("--fresh");
    }

    @Test
    void startsOverWhenItWasKilledWhileItMadeTheDataFolder() throws Exception {
        Files.createDirectories(home.resolve("postgres.new/base"));
        try (var postgres = StartsPostgres.start(home)) {
            assertThat(ask(postgres, "select current_database()")).isEqualTo("concord");
        }
    }
}
