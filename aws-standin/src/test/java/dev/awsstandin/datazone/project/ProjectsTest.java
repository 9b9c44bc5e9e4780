package dev.awsstandin.datazone.project;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CATALOG_VIEWER;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CONTRIBUTOR;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_OWNER;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.ProjectStatus;

class ProjectsTest extends InWorld {

    @Test
    void whoCreatesAProjectOwnsIt() {
        var owner = setting.actor("owner");

        var project = setting.project("Fraud", owner);

        assertThat(owner.client()
                        .listProjectMemberships(
                                list -> list.domainIdentifier(domain()).projectIdentifier(project))
                        .members())
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.designation()).isEqualTo(PROJECT_OWNER);
                    assertThat(member.memberDetails().user().userId()).isEqualTo(setting.userId(owner));
                });
    }

    @Test
    void aProjectIsReadAndChangedAsItWasMade() {
        var owner = setting.actor("owner");
        var made = owner.client()
                .createProject(create -> create.domainIdentifier(domain())
                        .name("Fraud")
                        .description("Finds it")
                        .resourceTags(Map.of("team", "one")));

        var root = setting.admin().getDomain(get -> get.identifier(domain())).rootDomainUnitId();

        assertThat(made.projectStatus()).isEqualTo(ProjectStatus.ACTIVE);
        assertThat(made.domainUnitId()).isEqualTo(root);
        assertThat(owner.client()
                        .listProjects(list -> list.domainIdentifier(domain()))
                        .items())
                .singleElement()
                .satisfies(listed -> {
                    assertThat(listed.projectStatus()).isEqualTo(ProjectStatus.ACTIVE);
                    assertThat(listed.domainUnitId()).isEqualTo(root);
                });
        assertThat(made.resourceTags().getFirst().value()).isEqualTo("one");
        world().later(Duration.ofSeconds(5));
        var changed = owner.client()
                .updateProject(update ->
                        update.domainIdentifier(domain()).identifier(made.id()).description("Prevents it"));
        var read =
                owner.client().getProject(get -> get.domainIdentifier(domain()).identifier(made.id()));
        assertThat(read.name()).isEqualTo("Fraud");
        assertThat(read.projectStatus()).isEqualTo(ProjectStatus.ACTIVE);
        assertThat(read.domainUnitId()).isEqualTo(root);
        assertThat(read.resourceTags()).isEqualTo(made.resourceTags());
        assertThat(read.description()).isEqualTo("Prevents it").isEqualTo(changed.description());
        assertThat(Duration.between(read.createdAt(), read.lastUpdatedAt()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void namesNeedNotBeUniqueSoARetryMakesASecond() {
        var owner = setting.actor("owner");
        setting.project("Twin", owner);
        setting.project("Twin", owner);

        assertThat(owner.client()
                        .listProjects(list -> list.domainIdentifier(domain()).name("Twin"))
                        .items())
                .hasSize(2);
    }

    @Test
    void projectsAreListedPageByPageInOrderOfCreation() {
        var owner = setting.actor("owner");
        var made = IntStream.range(0, 7)
                .mapToObj(number -> {
                    world().later(Duration.ofMillis(2));
                    return setting.project("P" + number, owner);
                })
                .toList();

        var listed = owner.client()
                .listProjectsPaginator(list -> list.domainIdentifier(domain()).maxResults(3))
                .items();

        assertThat(listed).extracting(project -> project.id()).containsExactlyElementsOf(made);
    }

    @Test
    void projectsAreListedByMember() {
        var owner = setting.actor("owner");
        var other = setting.actor("other");
        var mine = setting.project("Mine", owner);
        setting.project("Theirs", other);

        assertThat(owner.client()
                        .listProjects(list -> list.domainIdentifier(domain()).userIdentifier(setting.userId(owner)))
                        .items())
                .extracting(project -> project.id())
                .containsExactly(mine);
    }

    @Test
    void onlyOwnersManageMembers() {
        var owner = setting.actor("owner");
        var contributor = setting.actor("contributor");
        var third = setting.actor("third");
        var project = setting.project("Fraud", owner);
        setting.member(project, owner, contributor, PROJECT_CONTRIBUTOR);

        assertDenied(() -> setting.member(project, contributor, third, PROJECT_CONTRIBUTOR));
        assertDenied(() -> remove(project, contributor, owner));
        assertDenied(() -> contributor
                .client()
                .updateProject(update ->
                        update.domainIdentifier(domain()).identifier(project).name("Mine")));
    }

    @Test
    void strangersDoNotSeeMembers() {
        var project = setting.project("Fraud", setting.actor("owner"));
        var stranger = setting.actor("stranger");

        assertDenied(() -> stranger.client()
                .listProjectMemberships(list -> list.domainIdentifier(domain()).projectIdentifier(project)));
    }

    @Test
    void membersOfAnyKindSeeMembers() {
        var owner = setting.actor("owner");
        var viewer = setting.actor("viewer");
        var project = setting.project("Fraud", owner);
        setting.member(project, owner, viewer, PROJECT_CATALOG_VIEWER);

        assertThat(viewer.client()
                        .listProjectMembershipsPaginator(list -> list.domainIdentifier(domain())
                                .projectIdentifier(project)
                                .maxResults(1))
                        .members())
                .hasSize(2);
    }

    @Test
    void whoHasLeftIsAStrangerAgain() {
        var owner = setting.actor("owner");
        var second = setting.actor("second");
        var project = setting.project("Fraud", owner);
        setting.member(project, owner, second, PROJECT_OWNER);

        remove(project, second, owner);

        assertDenied(() -> remove(project, owner, second));
        assertRefused("ResourceNotFoundException", "does not exist", () -> remove(project, second, owner));
    }

    @Test
    void aMemberIsNotAddedTwice() {
        var owner = setting.actor("owner");
        var project = setting.project("Fraud", owner);

        assertRefused(
                "ValidationException", "already", () -> setting.member(project, owner, owner, PROJECT_CONTRIBUTOR));
    }

    @Test
    void whoHasNoProfileCannotBecomeAMember() {
        var owner = setting.actor("owner");
        var project = setting.project("Fraud", owner);

        assertRefused(
                "ResourceNotFoundException",
                "does not exist",
                () -> owner.client()
                        .createProjectMembership(create -> create.domainIdentifier(domain())
                                .projectIdentifier(project)
                                .designation(PROJECT_OWNER)
                                .member(who -> who.userIdentifier(
                                        world().role("outsider").arn()))));
    }

    private void remove(String project, World.Actor as, World.Actor who) {
        as.client()
                .deleteProjectMembership(delete -> delete.domainIdentifier(domain())
                        .projectIdentifier(project)
                        .member(member -> member.userIdentifier(setting.userId(who))));
    }
}
