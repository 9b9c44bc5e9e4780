package dev.awsstandin.datazone.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import dev.awsstandin.datazone.environment.DeploymentFailures.Failure;
import dev.awsstandin.kernel.Delays;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.datazone.model.GetEnvironmentResponse;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/** A world in which a deployment takes an hour, with a project to deploy in. */
abstract class WithDeployments {

    static final Duration HOUR = Duration.ofHours(1);

    static World world;

    @TempDir
    static Path folder;

    Setting setting;

    Actor owner;

    String project;

    @BeforeAll
    static void openWorld() {
        world = World.open(folder, Delays.none().deployment(HOUR));
    }

    @AfterAll
    static void closeWorld() {
        world.close();
    }

    @BeforeEach
    void makeProject() {
        setting = Setting.in(world);
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
    }

    void fail(String type, String code, String message) {
        world.standin().deploymentFailures().plan(new Failure(type, null, code, message, 1));
    }

    String active(String name) {
        var id = setting.environment(owner, project, name);
        world.later(HOUR);
        return id;
    }

    GetEnvironmentResponse create(String inProject, String name) {
        var id = setting.environment(owner, inProject, name);
        world.later(HOUR);
        return environment(id);
    }

    GetEnvironmentResponse environment(String id) {
        return owner.client()
                .getEnvironment(get -> get.domainIdentifier(setting.domain()).identifier(id));
    }

    void rename(String id, String name) {
        owner.client()
                .updateEnvironment(update ->
                        update.domainIdentifier(setting.domain()).identifier(id).name(name));
    }

    void delete(String id) {
        owner.client()
                .deleteEnvironment(
                        delete -> delete.domainIdentifier(setting.domain()).identifier(id));
    }

    static void assertRole(String environment, boolean exists) {
        try (var iam = world.iam()) {
            var name = "datazone_usr_" + environment;
            if (exists) {
                assertThat(iam.getRole(get -> get.roleName(name)).role().roleName())
                        .isEqualTo(name);
            } else {
                assertThatThrownBy(() -> iam.getRole(get -> get.roleName(name)))
                        .isInstanceOf(NoSuchEntityException.class);
            }
        }
    }
}
