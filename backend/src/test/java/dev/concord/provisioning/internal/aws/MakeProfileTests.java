package dev.concord.provisioning.internal.aws;

import static dev.concord.SampleEnvironments.newName;
import static dev.concord.provisioning.internal.aws.GuardedDomain.ownerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import dev.concord.LostAnswer;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.identity.Designation;
import dev.concord.outbox.Subject;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.ProfileRevision.State;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class MakeProfileTests extends WithProfiles {
    @Autowired
    AuditTrail trail;

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
        var failed = made(form(newName("lab"), many(21)));
        assertThat(failed.latest().state()).isEqualTo(State.FAILED);
        assertThat(failed.latest().failure()).contains("CREATE_ENVIRONMENT", "there can be no more");
        assertThat(domain.profiles(failed.name())).isEmpty();
        assertThat(failed.datazoneId()).isNull();
    }

    @Test
    void aChangeThatIsRefusedLeavesInWhoWasIn() {
        var name = newName("lab");
        var made = made(form(name, user));
        var failed = changed(made.id(), form(newName("lab"), many(21)));
        assertThat(failed.latest().state()).isEqualTo(State.FAILED);
        assertThat(domain.deployers(datazoneId(made))).containsExactly(ownerOf(user));
        assertThat(domain.profiles(name)).containsExactly(datazoneId(made));
    }

    @Test
    void aFullProfileChangesAllItsProjectsAndNamesSomebodyAtAnyTime() {
        var name = newName("lab");
        var made = made(form(name, many(20)));
        var least = new AtomicInteger(20);
        var handle = ACCOUNT.standin().hooks().add(new Hooks.Listener() {
            @Override
            public void afterCommit(Call call, int status) {
                if (call.operation().equals("RemovePolicyGrant")) {
                    least.accumulateAndGet(domain.deployers(datazoneId(made)).size(), Math::min);
                }
            }
        });
        var others = many(20);
        changed(made.id(), form(name, others));
        handle.close();
        assertThat(domain.deployers(datazoneId(made)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(others).map(GuardedDomain::ownerOf).toList());
        assertThat(least).hasValue(1);
    }

    @Test
    void theTrailHasEachChangeUnderTheNameAndIdThatAwsKnows() {
        var answered = new ConcurrentHashMap<String, String>();
        var handle = ACCOUNT.standin().hooks().add(new Hooks.Listener() {
            @Override
            public void afterCommit(Call call, int status) {
                answered.put(call.operation(), call.requestId());
            }
        });
        made(form(newName("lab"), user));
        handle.close();
        assertThat(trail.of(managing, Slice.first(50)).items())
                .extracting(AuditEntry::awsOperation, AuditEntry::awsRequestId)
                .contains(
                        tuple("CreateEnvironmentProfile", answered.get("CreateEnvironmentProfile")),
                        tuple("AddPolicyGrant", answered.get("AddPolicyGrant")));
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
            assertThat(relay.drain(Subject.of("profile", id))).isPresent();
            assertThat(listener.lost()).isTrue();
            assertThat(relay.drain(Subject.of("profile", id))).isEmpty();
        } finally {
            handle.close();
        }
    }

    private ProjectId[] many(int count) {
        return Stream.generate(domain::project).limit(count).toArray(ProjectId[]::new);
    }
}
