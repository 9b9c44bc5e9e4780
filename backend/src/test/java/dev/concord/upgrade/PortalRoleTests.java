package dev.concord.upgrade;

import static dev.concord.TestPostgres.OWNER;
import static dev.concord.TestPostgres.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** What migrations give the portal's role, also where one role owned everything before. */
class PortalRoleTests {
    private static final Path STEP = Path.of("../policies/postgres/portal-role.sql");
    private static final String LATER = "concord_later";
    private static final String ENTRY = """
            insert into audit_entry (at, actor, action, outcome, subject)
            values (now(), 'oskar', 'approved', 'DECIDED', 'an asset')""";

    private final TestPostgres.Database database = TestPostgres.newDatabase();
    private final DSLContext owner = database.as(OWNER);

    @Test
    void whereOneRoleOwnedEverythingTheDocumentedStepIsAllItTakes() throws IOException {
        migrate(OWNER);
        owner.execute(ENTRY);
        database.as("postgres").execute(step(LATER, "a secret"));
        migrate(LATER);
        var portal = database.as(LATER);
        portal.execute(ENTRY);
        assertThat(portal.fetchValue("select count(*) from audit_entry")).isEqualTo(2L);
        assertThatCode(() -> portal.execute("delete from outbox_row")).doesNotThrowAnyException();
        assertThatThrownBy(() -> portal.execute("delete from audit_entry")).hasMessageContaining("permission denied");
    }

    @Test
    void aTableOfALaterMigrationNeedsNoGrantOfItsOwn() {
        migrate(PORTAL);
        owner.execute("create table catalog_later (id int)");
        var portal = database.as(PORTAL);
        assertThatThrownBy(() -> portal.execute("select from catalog_later")).hasMessageContaining("permission denied");
        migrate(PORTAL);
        assertThatCode(() -> portal.execute("insert into catalog_later values (1)"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatWasGrantedBesidesIsTakenBack() {
        migrate(PORTAL);
        owner.execute("grant all on audit_entry to " + PORTAL);
        owner.execute("grant update (actor) on audit_entry to public");
        migrate(PORTAL);
        assertThatThrownBy(() -> database.as(PORTAL).execute("update audit_entry set actor = 'x'"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aRoleThatNobodyMadeIsNamed() {
        assertThatThrownBy(() -> migrate("nobody_made_me"))
                .rootCause()
                .hasMessageContaining("no role \"nobody_made_me\" for the portal");
    }

    private void migrate(String portal) {
        Flyway.configure()
                .dataSource(database.source(OWNER))
                .locations("classpath:db/migration")
                .placeholders(Map.of("portal", portal))
                .load()
                .migrate();
    }

    /** The step as psql reads it, which takes the password from the environment; roles are the whole server's, so under another name. */
    private static String step(String role, String password) throws IOException {
        return Files.readAllLines(STEP).stream()
                .filter(line -> !line.startsWith("\\getenv"))
                .collect(Collectors.joining("\n"))
                .replace(PORTAL, role)
                .replace(":'password'", "'%s'".formatted(password));
    }
}
