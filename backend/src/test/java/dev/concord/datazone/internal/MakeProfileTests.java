package dev.concord.datazone.internal;

import static dev.concord.SampleEnvironments.newName;
import static dev.concord.datazone.internal.GuardedDomain.ownerOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.DurableWorkRests;
import dev.concord.LostAnswer;
import dev.concord.People;
import dev.concord.SampleEnvironments;
import dev.concord.ServiceTest;
import dev.concord.StandinAccount;
import dev.concord.identity.Designation;
import dev.concord.identity.ProjectId;
import dev.concord.identity.Projects;
import dev.concord.provisioning.EnvironmentProfile;
import dev.concord.provisioning.EnvironmentProfiles;
import dev.concord.provisioning.ProfileForm;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.ProfileRevision.State;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.context.request.RequestContextHolder;

@ServiceTest
@ExtendWith(DurableWorkRests.class)
class MakeProfileTests {
    private static final StandinAccount ACCOUNT = StandinAccount.open();
    private static final String ACCOUNT_ID = "447120983316";
    private static final String REGION = "eu-west-1";
    private static final Map<String, String> PARAMETERS =
            Map.of("vpcId", "vpc-0f3a9c1d5b7e24680", "subnetIds", "subnet-0a1b2c3d4e5f60718,subnet-0b2c3d4e5f6071829");

    @Autowired
    EnvironmentProfiles profiles;

    @Autowired
    SampleEnvironments places;

    @Autowired
    Projects projects;

    @Autowired
    Relay relay;

    GuardedDomain domain;
    ProjectId managing;
    ProjectId user;

    @DynamicPropertySource
    static void aws(DynamicPropertyRegistry settings) {
        ACCOUNT.describe(settings);
    }

    @BeforeEach
    void world() {
        RequestContextHolder.resetRequestAttributes();
        People.PRIYA.signIn();
        domain = new GuardedDomain(ACCOUNT, projects, places);
        managing = domain.project();
        user = domain.project();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

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
        changed(made.id(), new ProfileForm(name, "", managing, true, List.of(), ACCOUNT_ID, REGION, PARAMETERS));
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

    private EnvironmentProfile made(ProfileForm form) {
        return told(profiles.draft(form));
    }

    private EnvironmentProfile changed(ProfileId id, ProfileForm form) {
        profiles.change(id, profiles.get(id).version(), form);
        return told(id);
    }

    private EnvironmentProfile told(ProfileId id) {
        assertThat(relay.drain(Subject.of(asked(id)))).isEmpty();
        return profiles.get(id);
    }

    private ProfileId asked(ProfileId id) {
        places.passed(id);
        profiles.make(id, profiles.get(id).version(), true);
        return id;
    }

    private ProjectId[] many() {
        return Stream.generate(domain::project).limit(21).toArray(ProjectId[]::new);
    }

    private ProfileForm form(String name, ProjectId... users) {
        return new ProfileForm(name, "", managing, false, List.of(users), ACCOUNT_ID, REGION, PARAMETERS);
    }

    private static String datazoneId(EnvironmentProfile profile) {
        return Objects.requireNonNull(profile.datazoneId());
    }
}
