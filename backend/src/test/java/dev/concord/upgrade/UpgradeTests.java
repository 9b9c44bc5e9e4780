package dev.concord.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.TestPostgres;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** A database of the last shape with work under way: rows that wait, that failed, that are half done. */
class UpgradeTests {
    private static final String ASSET = "5fd7bdd3-be49-4619-b744-f6ecae7de3cc";
    private final DataSource database = TestPostgres.newDatabase().source(TestPostgres.OWNER);
    private final DSLContext db = DSL.using(database, SQLDialect.POSTGRES);

    @Test
    void nothingThatWasUnderWayIsLostOrToldTwice() {
        migrate("42");
        asItWas();
        migrate("latest");
        assertThat(db.fetchValue("select count(*) from outbox_row")).isEqualTo(4L);
        assertThat(db.fetchValues("select token from outbox_row where delivered_at is null order by token"))
                .isEqualTo(java.util.List.of("token-accept", "token-failed", "token-publish"));
        assertThat(db.fetchValue("select failure from outbox_row where failed_at is not null"))
                .isEqualTo("Access denied");
        assertThat(db.fetchValue("select task_instance from outbox_task where task_name = 'tell-datazone'"))
                .isEqualTo("access:%s:retention".formatted(ASSET));
        assertThat(db.fetchValue("select count(*) from outbox_task where task_name = 'observe-project'"))
                .isEqualTo(0L);
    }

    @Test
    void whoMaySeeWhatWaitsIsKnownOfOldRowsToo() {
        migrate("42");
        asItWas();
        migrate("latest");
        assertThat(db.fetchValue("select projects from outbox_row where token = 'token-accept'"))
                .isEqualTo(new String[] {"retention", "risk"});
        assertThat(db.fetchValue("select projects from outbox_row where token = 'token-publish'"))
                .isEqualTo(new String[] {"risk"});
    }

    @Test
    void whatWasGrantedOrRevokedStaysSo() {
        migrate("42");
        asItWas();
        migrate("latest");
        assertThat(db.fetchValue("select state from subscription_grant where datazone_id = 'grant1'"))
                .isEqualTo("GRANTED");
        assertThat(db.fetchValue("select ended_in from subscription_subscription where state = 'REVOKED'"))
                .isEqualTo("CONCORD");
        assertThat(db.fetchValue("select name from project_v_project where id = 'risk'"))
                .isEqualTo("Credit Risk");
        assertThat(db.fetchValue("select count(*) from subscription_grant where id is not null"))
                .isEqualTo(2L);
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(Map.of("portal", TestPostgres.PORTAL))
                .target(version)
                .load()
                .migrate();
    }

    private void asItWas() {
        db.execute(
                "insert into identity_person (id, name, updated_at) values ('ines', 'Ines', now()), ('oskar', 'Oskar', now())");
        db.execute("""
                insert into identity_project (id, name, role_arn, adopted_by, adopted_at) values
                    ('risk', 'Credit Risk', 'arn:aws:iam::447120983316:role/concord/risk', 'oskar', now()),
                    ('retention', 'Customer Retention', 'arn:aws:iam::447120983316:role/concord/retention', 'oskar', now())""");
        db.execute("""
                insert into catalog_asset (id, type, external_id, name, owning_project, created_at, publication, published_at,
                    datazone_id, listing_id, listing_revision)
                values ('%s', 'MODEL_PACKAGE_GROUP', 'arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/a', 'a', 'risk',
                    now(), 'PUBLISHED', now(), 'asset1', 'listing1', '1')""".formatted(ASSET));
        db.execute("""
                insert into provisioning_environment (id, project_id, name, status, account, region, observed_at)
                values ('env1', 'retention', 'lab', 'ACTIVE', '447120983316', 'eu-west-1', now())""");
        access("00000000-0000-0000-0000-000000000001", "APPROVED", "null", "null", "null", "null");
        access("00000000-0000-0000-0000-000000000002", "REVOKED", "gen_random_uuid()", "'oskar'", "now()", "'Over'");
        db.execute("""
                insert into subscription_grant (subscription_id, state, environment_id, target_id, datazone_id, granting_at, granted_at)
                values ('00000000-0000-0000-0000-000000000001', 'GRANTED', 'env1', 'target1', 'grant1', now(), now())""");
        db.execute("""
                insert into subscription_grant (subscription_id, state, environment_id, target_id, gone_at)
                values ('00000000-0000-0000-0000-000000000002', 'REVOKED', 'env1', 'target1', now())""");
        row("access:%s:retention".formatted(ASSET), "ACCEPT", "token-accept", "null", "null");
        row("asset:" + ASSET, "PUBLISH_ASSET", "token-publish", "null", "null");
        row("project:risk", "UPDATE_PROJECT", "token-failed", "now()", "null");
        row("project:retention", "UPDATE_PROJECT", "token-done", "null", "now()");
        db.execute("""
                insert into datazone_task (task_name, task_instance, execution_time, picked, version) values
                    ('tell-datazone', 'access:%s:retention', now(), false, 1),
                    ('observe-project', 'risk', now(), false, 1)""".formatted(ASSET));
    }

    private void access(String id, String state, String revocation, String by, String at, String comment) {
        db.execute("""
                insert into subscription_request (id, asset_id, subscriber_project, owner_project, requester, reason, requested_at,
                    state, decision_id, decided_by, decided_at)
                values ('%s', '%s', 'retention', 'risk', 'ines', 'To compare', now(), 'APPROVED', gen_random_uuid(), 'oskar', now())""".formatted(id, ASSET));
        db.execute("""
                insert into subscription_subscription (id, request_id, asset_id, subscriber_project, owner_project, state,
                    approved_at, revocation_id, revoked_by, revoked_at, revocation_comment)
                values ('%1$s', '%1$s', '%2$s', 'retention', 'risk', '%3$s', now(), %4$s, %5$s, %6$s, %7$s)""".formatted(id, ASSET, state, revocation, by, at, comment));
    }

    private void row(String subject, String kind, String token, String failed, String delivered) {
        db.execute("""
                insert into datazone_outbox (subject, kind, reference, token, actor, written_at, failed_at, failure, delivered_at)
                values ('%s', '%s', gen_random_uuid(), '%s', 'oskar', now(), %s, %s, %s)""".formatted(
                        subject, kind, token, failed, failed.equals("null") ? "null" : "'Access denied'", delivered));
    }
}
