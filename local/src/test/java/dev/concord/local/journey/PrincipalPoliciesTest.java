package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.AssetProof;
import dev.concord.local.demo.DataZoneHand;
import dev.concord.local.demo.DemoProject;
import dev.concord.local.demo.PolicyProof;
import dev.concord.local.demo.ProjectProof;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The set-up role and the projects' roles may do what their policies list, use all of it, and nothing else. */
class PrincipalPoliciesTest {
    private static final Duration IN_TIME = Duration.ofSeconds(90);
    private static final String BOOTSTRAP = "concord-bootstrap";
    private static final String BOUNDARY = "iam:PermissionsBoundary";
    /** IAM asks for it when a role is made with tags; it is no call of its own. */
    private static final String WITH_CREATE_ROLE = "iam:TagRole";

    /** The set-up role's statements about projects; the others are about the domain. */
    private static final String[] ABOUT_PROJECTS = {
        "MakeRolesOfProjectsInsideTheBoundary", "LookForRolesOfProjects", "TendRolesOfProjects", "MakeProjects"
    };
    /** The statements of the projects' roles whose use is shown here; that of environments is shown where they are. */
    private static final String[] SHOWN_HERE = {
        "SeeProjectsPeopleAndEnvironments",
        "ManageTheProject",
        "PublishAssets",
        "AskForAccessAndDecide",
        "ReadOwnModelsAndFeatures"
    };

    private final JourneyConcord concord = JourneyConcord.running();
    private final Api oskar = Api.of(concord, DemoPeople.OSKAR);
    private final ProjectProof proof = ProjectProof.in(concord.cloud(), concord.site());
    private final Called called = new Called(concord);
    private final PolicyProof policies = PolicyProof.in(concord.cloud());

    @Test
    void theSetUpRoleUsesAllThatItsPolicyLists() {
        WishedProject.askedFor(oskar, "Uses of Set-up").await("DONE");
        undoneByTheSetUpRole();
        movedBySetUp();
        assertThat(called.by(concord.cloud().roleArn(BOOTSTRAP)))
                .containsAll(PolicyProof.listed("bootstrap-role", ABOUT_PROJECTS).stream()
                        .filter(action -> !action.equals(WITH_CREATE_ROLE))
                        .toList());
    }

    @Test
    void theSetUpRoleMayDoNothingElse() {
        var arn = concord.cloud().roleArn(BOOTSTRAP);
        var project = arn.replace(BOOTSTRAP, "project/concord-0123456789ab");
        var boundary = arn.replace(":role/", ":policy/").replace(BOOTSTRAP, "concord-owner-boundary");
        assertThat(policies.allowed(arn, KnownActions.in(concord), project, Map.of(BOUNDARY, boundary)))
                .containsExactlyElementsOf(PolicyProof.listed("bootstrap-role", ABOUT_PROJECTS));
        assertThat(policies.allowed(arn, iam(), project, Map.of(BOUNDARY, boundary + "-no-more")))
                .as("without the boundary no role is made and none gets a policy")
                .isNotEmpty()
                .doesNotContain("iam:CreateRole", "iam:PutRolePolicy");
        assertThat(policies.allowed(arn, iam(), arn, Map.of(BOUNDARY, boundary)))
                .as("its own role is out of its reach")
                .isEmpty();
    }

    @Test
    void theProjectsRolesUseAllThatTheirPolicyLists() {
        var ines = Api.of(concord, DemoPeople.INES);
        membersComeAndGo();
        grantedAndRevoked(ines, "nyc-yellow-taxi-trips");
        rejected(ines, "pima-diabetes-measurements");
        undoneByTheProjectsRole();
        takenOver();
        assertThat(called.byProjects()).containsAll(PolicyProof.listed("project-role", SHOWN_HERE));
    }

    @Test
    void theProjectsRolesMayDoNothingElseAndNothingToOthersModels() {
        var wish = WishedProject.askedFor(oskar, "Own Models Only");
        wish.await("DONE");
        var arn = oskar.get("/projects/" + wish.project()).path("roleArn").asString();
        var model = "arn:aws:sagemaker:%s:%s:model-package-group/some"
                .formatted(concord.cloud().region(), concord.cloud().account());
        var listed = PolicyProof.listed("project-role", SHOWN_HERE);
        listed.addAll(PolicyProof.listed(
                "project-role",
                "MakeEnvironments",
                "SayWhoDeploysFromItsProfiles",
                "ReviseAssets",
                "TakeBackWhatWasGranted",
                "SeeWhatBecameOfIt"));
        var tag = "aws:ResourceTag/AmazonDataZoneProject";
        assertThat(policies.allowed(arn, KnownActions.in(concord), model, Map.of(tag, wish.project())))
                .containsExactlyElementsOf(listed);
        assertThat(policies.allowed(arn, KnownActions.in(concord), model, Map.of(tag, "another")))
                .isNotEmpty()
                .noneMatch(action -> action.startsWith("sagemaker:"));
    }

    /** It stops before the set-up role has left. */
    private void undoneByTheSetUpRole() {
        var wish = WishedProject.toBeAskedFor(oskar, "Undone by Set-up");
        Listening.with(concord, new ComesInEarly(proof), () -> {
            wish.ask();
            awaitFailure(wish);
        });
        wish.undo();
        wish.await("UNDONE");
    }

    private void movedBySetUp() {
        var wish = WishedProject.askedFor(oskar, "Moved by Set-up");
        wish.await("DONE");
        var facts = Map.of(
                "name",
                "Moved by Set-up",
                "purpose",
                wish.purpose(),
                "riskTier",
                "MEDIUM",
                "domainUnit",
                DataZoneHand.in(concord.cloud(), concord.site()).makeUnit("Where Set-up Moves"));
        var version = oskar.get("/projects/" + wish.project()).path("version").asLong();
        oskar.put("/projects/" + wish.project() + "/facts", Map.of("version", version, "facts", facts));
        await().atMost(IN_TIME)
                .until(() -> called.by(concord.cloud().roleArn(BOOTSTRAP)).contains("datazone:UpdateProject"));
    }

    private void undoneByTheProjectsRole() {
        var wish = WishedProject.toBeAskedFor(oskar, "Undone by its Role");
        Listening.with(concord, new Intruder(proof), () -> {
            wish.ask();
            awaitFailure(wish);
        });
        wish.undo();
        wish.await("UNDONE");
    }

    private static void awaitFailure(WishedProject wish) {
        await().atMost(IN_TIME).until(() -> wish.now().path("state").asString(), "FAILED"::equals);
    }

    private void membersComeAndGo() {
        var wish = WishedProject.askedFor(oskar, "Comings and Goings");
        wish.await("DONE");
        var members = "/projects/" + wish.project() + "/members";
        var group = "group:" + DemoPeople.ANALYSTS.groupId();
        oskar.posted(members, Map.of("member", group, "designation", "PROJECT_CATALOG_VIEWER"));
        await().atMost(IN_TIME).until(() -> called.byProjects().contains("datazone:GetGroupProfile"));
        assertThat(oskar.delete(members + "/" + group).statusCode()).isEqualTo(202);
        await().atMost(IN_TIME).until(() -> oskar.get(members).size() == 1);
    }

    private void grantedAndRevoked(Api ines, String asset) {
        var owner = Api.of(concord, ines.ownerOf(ines.asset(asset)).owner());
        var request = requested(ines, asset);
        owner.approve(request);
        awaitState(ines, request, "GRANTED");
        var access = ines.request(new Api.Id(request));
        owner.posted(
                "/subscriptions/" + access.at("/subscription/value").asString() + "/revocation",
                Map.of("version", access.path("subscriptionVersion").asInt(), "comment", "Seen"));
        awaitState(ines, request, "REVOKED");
    }

    private void rejected(Api ines, String asset) {
        var owner = Api.of(concord, ines.ownerOf(ines.asset(asset)).owner());
        owner.posted(
                "/subscription-requests/" + requested(ines, asset) + "/rejection",
                Map.of("version", 0, "comment", "Not now"));
        await().atMost(IN_TIME).until(() -> called.byProjects().contains("datazone:RejectSubscriptionRequest"));
    }

    /** DataZone has an asset for the ARN, so making one is refused, and the role looks for it. */
    private void takenOver() {
        var assets = AssetProof.in(concord.cloud(), concord.site());
        var arn = assets.model(DemoProject.CREDIT_RISK, "known-to-datazone");
        assets.asset(DemoProject.CREDIT_RISK, "known-to-datazone", arn);
        var before = called.last();
        oskar.posted(
                "/projects/" + concord.site().idOf(DemoProject.CREDIT_RISK) + "/imports",
                Map.of("resources", List.of(arn), "publish", true));
        await().atMost(IN_TIME)
                .until(() -> oskar.get("/listings?text=known-to-datazone")
                                .path("items")
                                .size()
                        == 1);
        assertThat(called.byProjects(before)).contains("datazone:Search").doesNotContain("datazone:CreateAsset");
    }

    private String requested(Api ines, String asset) {
        return ines.submit(
                ines.asset(asset), concord.site().idOf(DemoProject.CUSTOMER_RETENTION), "To see every action used");
    }

    private static void awaitState(Api api, String request, String state) {
        await().atMost(IN_TIME)
                .until(() -> api.request(new Api.Id(request)).path("state").asString(), state::equals);
    }

    private Set<String> iam() {
        return KnownActions.in(concord).stream()
                .filter(action -> action.startsWith("iam:"))
                .collect(Collectors.toSet());
    }
}
