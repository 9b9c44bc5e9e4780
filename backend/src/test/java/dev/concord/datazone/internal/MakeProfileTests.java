package dev.concord.datazone.internal;

import static dev.concord.SampleEnvironments.newName;
import static dev.concord.datazone.internal.GuardedDomain.ownerOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.LostAnswer;
import dev.concord.identity.Designation;
import dev.concord.identity.ProjectId;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.ProfileRevision.State;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MakeProfileTests extends WithProfiles {
    @Test
    void theManagingProjectIsLetMakeItAndExactlyItsProjectsDeployFromIt() {
        var guest = domain.project(Designation.PROJECT_CONTRIBUTOR);
        var made = made(form(newName("lab"), user, guest));
        assertThat(made.coming()).isNull();
        assertThat(domain.deployers(datazoneId(made)))
                .containsExactlyInAnyOrder(ownerOf(user), "CONTRIBUTOR of " + guest);
    }

    @Test
    void whoIsNotLetInAnyMoreLosesTheGrant() {
        var next = domain.project();
        var name = newName("lab");
        var id = made(form(name, user, managing)).id();
        assertThat(domain.deployers(datazoneId(changed(id, form(name, managing, next)))))
                .containsExactlyInAnyOrder(ownerOf(managing), ownerOf(next));
        assertThat(domain.deployers(datazoneId(changed(id, form(name, user))))).containsExactly(ownerOf(user));
    }

    @Test
    void aProfileForEveryProjectNamesItsOwnFirstAndKeepsWhoIsNamed() {
        var name = newName("lab");
        var made = made(form(name, user));
        changed(made.id(), formForAll(name));
        assertThat(domain.deployers(datazoneId(made))).containsExactlyInAnyOrder(ownerOf(user), ownerOf(managing));
    }

    @Test
    void nothingIsMadeWhereTheBlueprintTakesNoMoreProjects() {
        domain.fillUp();
        try {
            var failed = made(form(newName("lab"), user));
            assertThat(failed.latest().state()).isEqualTo(State.FAILED);
            assertThat(failed.latest().failure())
                    .contains("does not give", "CREATE_ENVIRONMENT_PROFILE", "there can be no more");
            assertThat(domain.profiles(failed.name())).isEmpty();
        } finally {
            domain.makeRoom();
        }
    }

    @Test
    void aProfileForMoreProjectsThanDataZoneTakesIsNotHalfMade() {
        var failed = made(form(newName("lab"), many()));
        assertThat(failed.latest().state()).isEqualTo(State.FAILED);
        assertThat(failed.latest().failure()).contains("CREATE_ENVIRONMENT", "there can be no more");
        assertThat(domain.profiles(failed.name())).isEmpty();
        assertThat(failed.datazoneId()).isNull();
    }

    @Test
    void aChangeThatIsRefusedLeavesInWhoWasIn() {
        var name = newName("lab");
        var made = made(form(name, user));
        var failed = changed(made.id(), form(newName("lab"), many()));
        assertThat(failed.latest().state()).isEqualTo(State.FAILED);
        assertThat(domain.deployers(datazoneId(made))).containsExactly(ownerOf(user));
        assertThat(domain.profiles(name)).containsExactly(datazoneId(made));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AddPolicyGrant", "CreateEnvironmentProfile", "GetEnvironmentProfile"})
    void anAnswerThatIsLostDoublesNothing(String operation) {
        var name = newName("lab");
        var id = asked(profiles.draft(form(name, user)));
        losing(operation, id);
        assertThat(profiles.get(id).coming()).isNull();
        assertThat(domain.profiles(name)).hasSize(1);
        assertThat(domain.deployers(datazoneId(profiles.get(id)))).containsExactly(ownerOf(user));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AddPolicyGrant", "RemovePolicyGrant", "UpdateEnvironmentProfile"})
    void anAnswerThatIsLostWhileItChangesDoesNoHarm(String operation) {
        var name = newName("lab");
        var id = made(form(name, user)).id();
        profiles.change(id, profiles.get(id).version(), form(name, managing));
        asked(id);
        losing(operation, id);
        assertThat(profiles.get(id).coming()).isNull();
        assertThat(domain.deployers(datazoneId(profiles.get(id)))).containsExactly(ownerOf(managing));
    }

    /** The relay tells it again, as it would after a pause. */
    private void losing(String operation, ProfileId id) {
        var listener = new LostAnswer(operation);
        var handle = ACCOUNT.standin().hooks().add(listener);
        try {
            assertThat(relay.drain(Subject.of(id))).isPresent();
            assertThat(listener.lost()).isTrue();
            assertThat(relay.drain(Subject.of(id))).isEmpty();
        } finally {
            handle.close();
        }
    }

    private ProjectId[] many() {
        return Stream.generate(domain::project).limit(21).toArray(ProjectId[]::new);
    }
}
