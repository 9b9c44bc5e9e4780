package dev.concord.audit.internal;

import static dev.concord.TestPostgres.OWNER;
import static dev.concord.TestPostgres.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.TestPostgres.Database;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What PostgreSQL lets the portal's role do with the trail, and what the portal says when it lets it do more. */
@ServiceTest
class TrailGuardTests {
    @Autowired
    DSLContext db;

    @Autowired
    DataSource pool;

    @Autowired
    SampleData sample;

    @BeforeEach
    void anEntry() {
        sample.projects();
        sample.publishedModel();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "select * from audit_entry for update",
                "insert into audit_entry overriding system value select * from audit_entry on conflict (id) do update set actor = 'x'",
                "merge into audit_entry using (select 1) one on true when matched then delete",
                "drop table audit_entry",
                "drop schema public cascade",
                "drop owned by concord cascade",
                "reassign owned by concord to concord_portal",
                "alter table audit_entry owner to concord_portal",
                "alter table audit_entry rename to other",
                "alter table audit_entry add column other text",
                "alter table audit_entry disable trigger all",
                "alter table audit_entry disable trigger audit_entry_written_once",
                "alter table audit_entry enable row level security",
                "alter sequence audit_entry_id_seq restart",
                "select setval('audit_entry_id_seq', 1)",
                "drop trigger audit_entry_written_once on audit_entry",
                "drop function audit_entry_is_written_once() cascade",
                "create or replace function audit_entry_is_written_once() returns trigger language plpgsql as 'begin end'",
                "create trigger other before insert on audit_entry for each row execute function audit_entry_is_written_once()",
                "create rule other as on insert to audit_entry do instead nothing",
                "drop index audit_entry_asset",
                "create table other ()",
                "create schema concord_portal",
                "create temporary table audit_entry ()",
                "set session_replication_role = replica",
                "set role concord",
                "set role postgres",
                "set role pg_write_all_data",
                "set session authorization concord",
                "grant concord to concord_portal",
                "alter role concord_portal superuser",
                "delete from flyway_schema_history",
            })
    void thePortalCannotChangeIt(String statement) {
        var before = entries();
        assertThatThrownBy(() -> db.execute(statement))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|must have|Only roles with).*");
        assertThat(entries()).isEqualTo(before).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry"})
    void whoOwnsItDoesNotChangeItByMistake(String statement) {
        assertThatThrownBy(() -> Database.of(pool).as(OWNER).execute(statement)).hasMessageContaining("written once");
    }

    @Test
    void noOtherWayLeadsThroughTheRightsOfItsOwner() {
        assertThat(db.fetchValues(
                        "select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace"))
                .isEmpty();
        assertThat(db.fetchValues(
                        "select table_name from information_schema.table_privileges where privilege_type <> 'SELECT'"
                                + " and grantee = current_user and table_name in (select viewname from pg_views)"))
                .isEmpty();
    }

    @Test
    void startsAsARoleThatOnlyAddsAndReads() {
        assertThatCode(() -> start(db)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({OWNER + ",concord owns the trail", "postgres,postgres is a superuser"})
    void refusesARoleThatOwnsMore(String role, String power) {
        assertThatThrownBy(() -> start(Database.of(pool).as(role)))
                .isInstanceOf(UnsafeRole.class)
                .hasMessageContaining(power);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update (actor) on audit_entry|concord_portal may update it",
                "delete on audit_entry|concord_portal may delete from it",
                "truncate on audit_entry|concord_portal may empty it",
                "trigger on audit_entry|concord_portal may add triggers to it",
                "create on schema public|concord_portal may make tables beside it",
                "concord|concord owns the trail",
                "pg_write_all_data|pg_write_all_data may update it",
            })
    void refusesAndNamesWhatOneGrantTooManyLetsItDo(String right, String power) {
        var administrator = Database.of(pool).as("postgres");
        administrator.execute("grant %s to %s".formatted(right, PORTAL));
        try {
            assertThatThrownBy(() -> start(db)).isInstanceOf(UnsafeRole.class).hasMessageContaining(power);
        } finally {
            administrator.execute("revoke %s from %s".formatted(right, PORTAL));
        }
    }

    private static void start(DSLContext role) {
        new TrailGuard(role).afterPropertiesSet();
    }

    private long entries() {
        return db.fetchCount(db.selectOne().from("audit_entry"));
    }
}
