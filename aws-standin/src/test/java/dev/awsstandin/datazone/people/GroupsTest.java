package dev.awsstandin.datazone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CATALOG_CONSUMER;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CATALOG_VIEWER;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CONTRIBUTOR;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_OWNER;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.datazone.model.GroupProfileStatus;
import software.amazon.awssdk.services.datazone.model.GroupSearchType;
import software.amazon.awssdk.services.datazone.model.SubscriptionRequestStatus;
import software.amazon.awssdk.services.datazone.model.UserDesignation;
import software.amazon.awssdk.services.datazone.model.UserProfileStatus;

class GroupsTest extends InWorld {

    @Test
    void aGroupOfTheDirectoryIsLetIn() {
        var id = UUID.randomUUID().toString();
        world().standin().identityCenter().addGroup(id, "ml-builders-" + id, List.of());

        var profile = setting.admin()
                .createGroupProfile(create -> create.domainIdentifier(domain()).groupIdentifier("ml-builders-" + id));

        assertThat(profile.id()).isEqualTo(id);
        assertThat(profile.status()).isEqualTo(GroupProfileStatus.ASSIGNED);
        assertThat(setting.admin()
                        .getGroupProfile(get -> get.domainIdentifier(domain()).groupIdentifier(id))
                        .groupName())
                .isEqualTo("ml-builders-" + id);
    }

    @Test
    void noGroupOutsideTheDirectoryIsLetIn() {
        assertRefused(
                "ResourceNotFoundException",
                "SSO group nobody does not exist",
                () -> setting.admin()
                        .createGroupProfile(
                                create -> create.domainIdentifier(domain()).groupIdentifier("nobody")));
    }

    @Test
    void aGroupMustBeNamed() {
        assertRefused(
                "ValidationException",
                "group identifier is required",
                () -> setting.admin().createGroupProfile(create -> create.domainIdentifier(domain())));
    }

    @Test
    void groupsAreFoundByKindAndName() {
        var assigned = setting.group("assigned");
        var outside = UUID.randomUUID().toString();
        world().standin().identityCenter().addGroup(outside, "outside-" + outside, List.of());

        assertThat(setting.admin()
                        .searchGroupProfiles(search -> search.domainIdentifier(domain())
                                .groupType(GroupSearchType.SSO_GROUP)
                                .searchText(outside))
                        .items())
                .singleElement()
                .satisfies(found -> assertThat(found.status()).isEqualTo(GroupProfileStatus.NOT_ASSIGNED));
        assertThat(setting.admin()
                        .searchGroupProfiles(search ->
                                search.domainIdentifier(domain()).groupType(GroupSearchType.DATAZONE_SSO_GROUP))
                        .items())
                .extracting(found -> found.id())
                .containsExactly(assigned);
    }

    @ParameterizedTest
    @EnumSource(value = UserDesignation.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
    void aGroupBelongsToAProjectAsAnything(UserDesignation designation) {
        var owner = setting.actor("owner");
        var project = setting.project("Fraud", owner);
        var group = setting.group("team");

        setting.groupMember(project, owner, group, designation);

        assertThat(owner.client()
                        .listProjectMemberships(
                                list -> list.domainIdentifier(domain()).projectIdentifier(project))
                        .members())
                .filteredOn(member -> member.memberDetails().group() != null)
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.memberDetails().group().groupId()).isEqualTo(group);
                    assertThat(member.designation()).isEqualTo(designation);
                });
        assertRefused(
                "ValidationException",
                "already a member",
                () -> setting.groupMember(project, owner, group, PROJECT_CATALOG_CONSUMER));
    }

    @Test
    void whatAGroupMayItsMembersMayUntilItLeaves() {
        var owner = setting.actor("owner");
        var member = setting.actor("member");
        var project = setting.project("Fraud", owner);
        var group = setting.group("owners", member.arn());
        setting.groupMember(project, owner, group, PROJECT_OWNER);

        setting.member(project, member, setting.actor("third"), PROJECT_CONTRIBUTOR);
        owner.client()
                .deleteProjectMembership(delete -> delete.domainIdentifier(domain())
                        .projectIdentifier(project)
                        .member(who -> who.groupIdentifier(group)));

        assertDenied(() -> setting.member(project, member, setting.actor("fourth"), PROJECT_CONTRIBUTOR));
    }

    @Test
    void theStrongerOfTwoDesignationsHolds() {
        var owner = setting.actor("owner");
        var member = setting.actor("member");
        var project = setting.project("Fraud", owner);
        setting.member(project, owner, member, PROJECT_CATALOG_VIEWER);
        assertDenied(() -> asset(member, project, "one"));

        setting.groupMember(project, owner, setting.group("workers", member.arn()), PROJECT_CONTRIBUTOR);

        assertThat(asset(member, project, "two")).isNotEmpty();
    }

    @Test
    void aGroupThatIsNotAssignedGivesNothing() {
        var owner = setting.actor("owner");
        var member = setting.actor("member");
        var project = setting.project("Fraud", owner);
        var group = setting.group("workers", member.arn());
        setting.groupMember(project, owner, group, PROJECT_CONTRIBUTOR);
        assertThat(asset(member, project, "before")).isNotEmpty();

        var changed = setting.admin()
                .updateGroupProfile(update -> update.domainIdentifier(domain())
                        .groupIdentifier(group)
                        .status(GroupProfileStatus.NOT_ASSIGNED));

        assertThat(changed.status()).isEqualTo(GroupProfileStatus.NOT_ASSIGNED);
        assertDenied(() -> asset(member, project, "after"));
    }

    @Test
    void whoLeavesTheGroupInTheDirectoryLeavesTheProject() {
        var owner = setting.actor("owner");
        var member = setting.actor("member");
        var project = setting.project("Fraud", owner);
        var group = setting.group("workers", member.arn());
        setting.groupMember(project, owner, group, PROJECT_CONTRIBUTOR);
        assertThat(asset(member, project, "before")).isNotEmpty();

        world().standin().identityCenter().addGroup(group, "workers", List.of());

        assertDenied(() -> asset(member, project, "after"));
    }

    @Test
    void projectsAreListedByGroupAndByWhoIsInIt() {
        var owner = setting.actor("owner");
        var person = setting.person("ana");
        var group = setting.group("team", person);
        var joined = setting.project("Joined", owner);
        setting.project("Other", owner);
        setting.groupMember(joined, owner, group, PROJECT_CONTRIBUTOR);

        assertThat(owner.client()
                        .listProjects(list -> list.domainIdentifier(domain()).groupIdentifier(group))
                        .items())
                .extracting(project -> project.id())
                .containsExactly(joined);
        assertThat(owner.client()
                        .listProjects(list -> list.domainIdentifier(domain()).userIdentifier(person))
                        .items())
                .extracting(project -> project.id())
                .containsExactly(joined);
    }

    @Test
    void whoWorksForBothProjectsThroughGroupsIsApprovedByNobody() {
        var owner = setting.actor("owner");
        var both = setting.actor("both");
        var group = setting.group("both", both.arn());
        var owning = setting.project("Owners", owner);
        var building = setting.project("Builders", owner);
        setting.groupMember(owning, owner, group, PROJECT_CONTRIBUTOR);
        setting.groupMember(building, owner, group, PROJECT_CONTRIBUTOR);

        var request = setting.request(both, building, setting.published(owner, owning));

        assertThat(both.client()
                        .getSubscriptionRequestDetails(
                                get -> get.domainIdentifier(domain()).identifier(request))
                        .status())
                .isEqualTo(SubscriptionRequestStatus.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = UserProfileStatus.class,
            names = {"DEACTIVATED", "NOT_ASSIGNED"})
    void aProfileThatTakesNoPartMayDoNothing(UserProfileStatus status) {
        var actor = setting.actor("actor");
        var changed = change(actor, status);

        assertThat(changed).isEqualTo(status);
        assertDenied(() -> actor.client().listProjects(list -> list.domainIdentifier(domain())));

        change(actor, UserProfileStatus.ACTIVATED);
        assertThat(actor.client()
                        .listProjects(list -> list.domainIdentifier(domain()))
                        .items())
                .isEmpty();
    }

    @Test
    void theControlApiKeepsGroups() throws Exception {
        var groups = URI.create(world().standin().endpoint() + "/_standin/identity-center/groups");
        var http = HttpClient.newHttpClient();
        var added = http.send(
                HttpRequest.newBuilder(groups)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"id\":\"g-1\",\"displayName\":\"Reviewers\",\"members\":[\"u-1\"]}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(http.send(HttpRequest.newBuilder(groups).build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("\"Reviewers\"", "\"members\":[\"u-1\"]");
    }

    private UserProfileStatus change(World.Actor actor, UserProfileStatus status) {
        return setting.admin()
                .updateUserProfile(update -> update.domainIdentifier(domain())
                        .userIdentifier(actor.arn())
                        .status(status))
                .status();
    }

    private String asset(World.Actor actor, String project, String name) {
        return setting.asset(actor, project, name, setting.modelGroup(name + "-" + System.nanoTime()));
    }
}
