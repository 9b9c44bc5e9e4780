package dev.awsstandin.datazone.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.Sharing;
import dev.awsstandin.datazone.World;
import dev.awsstandin.kernel.Delays;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.datazone.model.DomainStatus;

class DomainChangesTest extends InWorld {

    @Test
    void aDomainIsChanged() {
        var changed = setting.admin()
                .updateDomain(
                        update -> update.identifier(domain()).name("Renamed").description("For tests"));

        assertThat(changed.rootDomainUnitId()).isEqualTo(setting.rootUnit());
        var read = setting.admin().getDomain(get -> get.identifier(domain()));
        assertThat(read.name()).isEqualTo("Renamed");
        assertThat(read.description()).isEqualTo("For tests");
        assertThat(read.lastUpdatedAt()).isEqualTo(changed.lastUpdatedAt());
        assertRefused(
                "ResourceNotFoundException",
                "dzd_nowhere",
                () -> setting.admin()
                        .updateDomain(update -> update.identifier("dzd_nowhere").name("x")));
    }

    @Test
    void aDomainIsTaggedAndUntagged() {
        var arn = setting.admin().getDomain(get -> get.identifier(domain())).arn();
        setting.admin().tagResource(tag -> tag.resourceArn(arn).tags(Map.of("team", "one", "stage", "test")));
        setting.admin().tagResource(tag -> tag.resourceArn(arn).tags(Map.of("team", "two", "cost", "9")));

        setting.admin().untagResource(untag -> untag.resourceArn(arn).tagKeys("stage", "cost"));

        assertThat(setting.admin()
                        .listTagsForResource(list -> list.resourceArn(arn))
                        .tags())
                .isEqualTo(Map.of("team", "two"));
        assertRefused(
                "ResourceNotFoundException",
                "does not exist",
                () -> setting.admin().listTagsForResource(list -> list.resourceArn(arn + "x")));
    }

    @Test
    void iamDecidesOnTheDomainsArn() {
        var role = world().role("bounded");
        var arn = setting.admin().getDomain(get -> get.identifier(domain())).arn();
        try (var iam = world().iam()) {
            iam.putRolePolicy(put -> put.roleName(
                            role.arn().substring(role.arn().lastIndexOf('/') + 1))
                    .policyName("not-this-domain")
                    .policyDocument("""
                            {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"datazone:*",
                            "Resource":"%s"}]}""".formatted(arn)));
        }

        assertThat(role.client().listDomains(list -> {}).items()).isNotEmpty();
        assertRefused(
                "AccessDeniedException",
                "",
                () -> role.client()
                        .updateDomain(update -> update.identifier(domain()).name("x")));
        assertRefused(
                "AccessDeniedException", "", () -> role.client().deleteDomain(delete -> delete.identifier(domain())));
        assertRefused(
                "AccessDeniedException",
                "",
                () -> role.client().tagResource(tag -> tag.resourceArn(arn).tags(Map.of("a", "b"))));
    }

    @Test
    void projectsKeepTheirDomain() {
        var owner = setting.actor("owner");
        var project = setting.project("Fraud", owner);
        assertRefused(
                "ConflictException",
                "still has projects",
                () -> setting.admin().deleteDomain(delete -> delete.identifier(domain())));
        owner.client().deleteProject(delete -> delete.domainIdentifier(domain()).identifier(project));

        assertThat(setting.admin()
                        .deleteDomain(delete -> delete.identifier(domain()))
                        .status())
                .isEqualTo(DomainStatus.DELETING);

        assertRefused(
                "ResourceNotFoundException",
                "Domain " + domain(),
                () -> setting.admin().getDomain(get -> get.identifier(domain())));
        assertDenied(() -> owner.client().listProjects(list -> list.domainIdentifier(domain())));
    }

    @Test
    void whatWasGrantedInADomainIsTakenBackWithIt() {
        var sharing = Sharing.in(setting);
        sharing.grant();
        assertThat(sharing.isShared()).isTrue();

        setting.admin().deleteDomain(delete -> delete.identifier(domain()).skipDeletionCheck(true));

        assertThat(sharing.isShared()).isFalse();
    }

    @Test
    void nothingIsPermittedInADomainOnItsWayOut(@TempDir Path own) {
        try (var slow = World.open(own, Delays.none().deployment(Duration.ofMinutes(5)))) {
            var there = Setting.in(slow);
            var role = there.actor("role");
            slow.later(Duration.ofMinutes(5));
            there.admin().deleteDomain(delete -> delete.identifier(there.domain()));

            assertThat(there.admin()
                            .getDomain(get -> get.identifier(there.domain()))
                            .status())
                    .isEqualTo(DomainStatus.DELETING);
            assertDenied(() -> there.project("Late", role));
            assertRefused(
                    "ConflictException",
                    "is being deleted",
                    () -> there.admin()
                            .updateDomain(
                                    update -> update.identifier(there.domain()).name("x")));
            slow.later(Duration.ofMinutes(5));

            assertThat(there.admin().listDomains(list -> {}).items()).isEmpty();
        }
    }
}
