package dev.awsstandin.datazone.project;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CONTRIBUTOR;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Sharing;
import dev.awsstandin.datazone.World.Actor;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.ChangeAction;
import software.amazon.awssdk.services.datazone.model.ListingStatus;
import software.amazon.awssdk.services.datazone.model.SubscriptionRequestStatus;
import software.amazon.awssdk.services.datazone.model.SubscriptionStatus;

class ProjectDeletionTest extends InWorld {

    @Test
    void anOwnerDeletesAnEmptyProjectAndItIsGone() {
        var owner = setting.actor("owner");
        var contributor = setting.actor("contributor");
        var project = setting.project("Fraud", owner);
        setting.member(project, owner, contributor, PROJECT_CONTRIBUTOR);
        assertDenied(() -> delete(contributor, project, false));

        delete(owner, project, false);

        assertGone(owner, project);
        assertThat(owner.client()
                        .listProjects(
                                list -> list.domainIdentifier(domain()).userIdentifier(setting.userId(contributor)))
                        .items())
                .isEmpty();
        assertRefused(
                "ResourceNotFoundException",
                project,
                () -> setting.member(project, owner, contributor, PROJECT_CONTRIBUTOR));
    }

    @Test
    void anEnvironmentKeepsItsProject() {
        var owner = setting.actor("owner");
        var project = setting.project("Builders", owner);
        setting.environment(owner, project, "studio");

        assertRefused("ValidationException", "still has environments", () -> delete(owner, project, false));

        delete(owner, project, true);
        assertGone(owner, project);
    }

    @Test
    void dataSourcesGoWithTheProjectAndWhatIsInTheAccountStays() {
        var owner = setting.actor("owner");
        var project = setting.project("Builders", owner);
        var environment = setting.environment(owner, project, "studio");
        var source = owner.client()
                .listDataSources(list -> list.domainIdentifier(domain()).projectIdentifier(project))
                .items()
                .getFirst()
                .dataSourceId();

        delete(owner, project, true);

        assertRefused(
                "ResourceNotFoundException",
                source,
                () -> owner.client()
                        .getDataSource(get -> get.domainIdentifier(domain()).identifier(source)));
        try (var iam = setting.world().iam()) {
            assertThat(iam.getRole(get -> get.roleName("datazone_usr_" + environment))
                            .role()
                            .roleName())
                    .endsWith(environment);
        }
    }

    @Test
    void aPublishedAssetKeepsItsProjectAndLeavesTheCatalogWithIt() {
        var owner = setting.actor("owner");
        var project = setting.project("Owners", owner);
        var listing = setting.published(owner, project);
        assertRefused("ValidationException", "still has published assets", () -> delete(owner, project, false));

        delete(owner, project, true);

        assertThat(setting.listing(owner, listing).status()).isEqualTo(ListingStatus.INACTIVE);
        assertThat(owner.client()
                        .searchListings(search -> search.domainIdentifier(domain()))
                        .items())
                .isEmpty();
        assertGone(owner, project);
    }

    @Test
    void anUnpublishedAssetKeepsNothing() {
        var owner = setting.actor("owner");
        var project = setting.project("Owners", owner);
        var name = "unpublished-" + project;
        var asset = setting.asset(owner, project, name, setting.modelGroup(name));
        setting.publish(owner, asset);
        setting.change(owner, asset, ChangeAction.UNPUBLISH);

        delete(owner, project, false);

        assertGone(owner, project);
    }

    @Test
    void aSubscriptionKeepsTheSubscribersProject() {
        var owner = setting.actor("owner");
        var builder = setting.actor("builder");
        var owning = setting.project("Owners", owner);
        var building = setting.project("Builders", builder);
        setting.accept(owner, setting.request(builder, building, setting.published(owner, owning)));
        assertRefused("ValidationException", "still has subscriptions", () -> delete(builder, building, false));

        delete(builder, building, true);

        assertThat(subscription(owner, owning)).isEqualTo(SubscriptionStatus.CANCELLED);
    }

    @Test
    void whatWasGrantedIsTakenBackWhenTheOwnersProjectIsDeleted() {
        var sharing = Sharing.in(setting);
        sharing.grant();
        assertThat(sharing.isShared()).isTrue();

        delete(sharing.owner, sharing.owning, true);

        assertThat(sharing.isShared()).isFalse();
        assertThat(sharing.builder
                        .client()
                        .getSubscription(get -> get.domainIdentifier(domain()).identifier(sharing.subscription))
                        .status())
                .isEqualTo(SubscriptionStatus.REVOKED);
    }

    @Test
    void pendingRequestsEndWithTheProject() {
        var owner = setting.actor("owner");
        var builder = setting.actor("builder");
        var owning = setting.project("Owners", owner);
        var building = setting.project("Builders", builder);
        setting.request(builder, building, setting.published(owner, owning));

        delete(builder, building, false);

        assertThat(owner.client()
                        .listSubscriptionRequests(list -> list.domainIdentifier(domain())
                                .approverProjectId(owning)
                                .status(SubscriptionRequestStatus.PENDING))
                        .items())
                .isEmpty();
    }

    private void delete(Actor actor, String project, boolean skipCheck) {
        actor.client()
                .deleteProject(delete ->
                        delete.domainIdentifier(domain()).identifier(project).skipDeletionCheck(skipCheck));
    }

    private SubscriptionStatus subscription(Actor owner, String owning) {
        return owner.client()
                .listSubscriptions(list -> list.domainIdentifier(domain()).approverProjectId(owning))
                .items()
                .getFirst()
                .status();
    }

    private void assertGone(Actor actor, String project) {
        assertRefused(
                "ResourceNotFoundException",
                "Project " + project + " does not exist",
                () -> actor.client()
                        .getProject(get -> get.domainIdentifier(domain()).identifier(project)));
    }
}
