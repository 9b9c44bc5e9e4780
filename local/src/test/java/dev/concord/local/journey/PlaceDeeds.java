package dev.concord.local.journey;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DemoProject;
import java.util.Map;
import java.util.stream.Stream;

/** What becomes of projects, members and environments in AWS. */
final class PlaceDeeds {
    private final JourneyConcord concord;
    private final DeedGround ground;
    private final AwsHand hand;
    private final DemoProject suspended;

    /** @param suspended the project whose environment AWS suspends */
    PlaceDeeds(JourneyConcord concord, DeedGround ground, AwsHand hand, DemoProject suspended) {
        this.concord = concord;
        this.ground = ground;
        this.hand = hand;
        this.suspended = suspended;
    }

    /** One on each thing. */
    Stream<Deed> all() {
        return Stream.of(
                Deed.yields("member gone", this::removeMember, this::isNoMember),
                Deed.yields("project deleted", this::deleteProject, this::isOutOfReach),
                new Deed(
                        "environment suspended",
                        () -> set("SUSPENDED"),
                        () -> ground.environment(suspended).path("status").asString(),
                        "SUSPENDED"));
    }

    /** As AWS has the environment before and after. */
    void set(String status) {
        var id = ground.environment(suspended).path("id").asString();
        concord.standin().environmentStates().set(concord.site().domainId(), id, status);
    }

    private void removeMember() {
        hand.datazone(
                role(ground.left()),
                "DeleteProjectMembership",
                Map.of(
                        "projectIdentifier",
                        ground.left().project(),
                        "member",
                        Map.of("userIdentifier", DemoPeople.INES.userId())));
    }

    private boolean isNoMember() {
        return ground.ines.status("/projects/" + ground.left().project()) == 404
                && ground.oskar
                                .get("/projects/" + ground.left().project() + "/members")
                                .size()
                        == 1;
    }

    private void deleteProject() {
        hand.datazone(
                role(ground.gone()),
                "DeleteProject",
                Map.of("identifier", ground.gone().project(), "skipDeletionCheck", true));
    }

    private boolean isOutOfReach() {
        return !ground.priya
                .get("/projects/" + ground.gone().project())
                .path("trouble")
                .asString("")
                .isEmpty();
    }

    private String role(WishedProject project) {
        return ground.oskar
                .get("/projects/" + project.project())
                .path("roleArn")
                .asString();
    }
}
