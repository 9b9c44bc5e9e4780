package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.kernel.Delays;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.datazone.model.SubscriptionGrantOverallStatus;

/** What takes AWS time goes on after a restart. */
class RestartTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void aDeploymentUnderWayGoesOnAfterTheRestart(@TempDir Path folder) {
        String id;
        String domain;
        try (var world = World.open(folder, Delays.none().deployment(LONG))) {
            var setting = Setting.in(world);
            domain = setting.domain();
            var owner = setting.actor("owner");
            id = setting.environment(owner, setting.project("Fraud", owner), "studio");
        }
        try (var world = World.open(folder, Delays.none().deployment(LONG));
                var iam = world.iam()) {
            assertThat(iam.listRoles().roles())
                    .noneMatch(role -> role.roleName().equals("datazone_usr_" + id));
            world.later(LONG);
            var tags = iam.getRole(get -> get.roleName("datazone_usr_" + id))
                    .role()
                    .tags();
            assertThat(tags).anyMatch(tag -> tag.value().equals(domain));
        }
    }

    @Test
    void aGrantUnderWayIsFulfilledAfterTheRestart(@TempDir Path folder) {
        String domain;
        String grant;
        String environment;
        String arn;
        try (var world = World.open(folder, Delays.none().grant(LONG))) {
            var sharing = Sharing.in(Setting.in(world));
            domain = sharing.setting.domain();
            grant = sharing.grant();
            environment = sharing.environment;
            arn = sharing.arn;
            assertThat(sharing.grant(grant).status()).isEqualTo(SubscriptionGrantOverallStatus.PENDING);
        }
        try (var world = World.open(folder, Delays.none().grant(LONG));
                var sageMaker = world.sageMaker(world.administrator())) {
            world.later(LONG.multipliedBy(2));

            assertThat(sageMaker.listTags(list -> list.resourceArn(arn)).tags())
                    .anyMatch(tag -> tag.key().equals("sagemaker:shared-with:" + environment));
            assertThat(world.standin().callLog().of("datazone", "CreateSubscriptionGrant"))
                    .hasSize(1);
            assertThat(world.dataZone(world.administrator())
                            .getDomain(get -> get.identifier(domain))
                            .id())
                    .isEqualTo(domain);
        }
    }
}
