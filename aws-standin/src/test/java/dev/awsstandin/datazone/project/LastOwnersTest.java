package dev.awsstandin.datazone.project;

import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CONTRIBUTOR;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_OWNER;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World.Actor;
import org.junit.jupiter.api.Test;

class LastOwnersTest extends InWorld {

    @Test
    void theLastOwnerStays() {
        var owner = setting.actor("owner");
        var second = setting.actor("second");
        var project = setting.project("Fraud", owner);
        setting.member(project, owner, second, PROJECT_CONTRIBUTOR);
        assertRefused(
                "ValidationException",
                "The last owner of project " + project + " cannot be removed",
                () -> leave(owner, project));

        setting.groupMember(project, owner, setting.group("owners"), PROJECT_OWNER);
        leave(owner, project);

        assertDenied(() -> owner.client()
                .deleteProject(delete -> delete.domainIdentifier(domain()).identifier(project)));
    }

    @Test
    void theLastOwningGroupStays() {
        var owner = setting.actor("owner");
        var project = setting.project("Fraud", owner);
        var group = setting.group("owners", owner.arn());
        setting.groupMember(project, owner, group, PROJECT_OWNER);
        leave(owner, project);

        assertRefused(
                "ValidationException",
                "last owner",
                () -> owner.client()
                        .deleteProjectMembership(delete -> delete.domainIdentifier(domain())
                                .projectIdentifier(project)
                                .member(who -> who.groupIdentifier(group))));
    }

    private void leave(Actor actor, String project) {
        actor.client()
                .deleteProjectMembership(delete -> delete.domainIdentifier(domain())
                        .projectIdentifier(project)
                        .member(who -> who.userIdentifier(actor.arn())));
    }
}
