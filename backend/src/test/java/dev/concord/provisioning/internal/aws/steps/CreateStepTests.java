package dev.concord.provisioning.internal.aws.steps;

import static dev.concord.SampleEnvironments.newName;
import static dev.concord.provisioning.internal.aws.GuardedDomain.ownerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.LostAnswer;
import dev.concord.People;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.outbox.Subject;
import dev.concord.outbox.internal.OutboxRepository;
import dev.concord.provisioning.ProfileId;
import dev.concord.provisioning.Provisioning;
import dev.concord.provisioning.internal.RunProgress;
import dev.concord.provisioning.internal.aws.EnvironmentWork;
import dev.concord.provisioning.internal.aws.WithProfiles;
import dev.concord.provisioning.run.StepAction.Progress;
import dev.concord.provisioning.run.Work;
import dev.concord.shared.ProjectId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CreateStepTests extends WithProfiles {
    @Autowired
    Provisioning provisioning;

    @Autowired
    RunProgress runs;

    @Autowired
    CreateStep step;

    @Autowired
    EnvironmentWork environments;

    @Autowired
    OutboxRepository outbox;

    @Test
    void aProfileForEveryProjectNamesWhoDeploysFromIt() {
        var profile = made(formForAll(newName("lab")));
        assertThat(domain.deployers(datazoneId(profile))).containsExactly(ownerOf(managing));
        assertThat(step.take(deploying(profile.id(), user, "first"))).isInstanceOf(Progress.Done.class);
        assertThat(domain.deployers(datazoneId(profile))).containsExactlyInAnyOrder(ownerOf(managing), ownerOf(user));
    }

    @Test
    void dataZoneRefusesAProjectThatTheProfileDoesNotName() {
        var profile = made(form(newName("lab"), user));
        var stranger = domain.project();
        var as = new Principal(projects.get(stranger).roleArn(), "test");
        assertThatThrownBy(
                        () -> environments.create(as, stranger, datazoneId(profile), "strange", "", UUID.randomUUID()))
                .isInstanceOf(AwsFailure.class)
                .hasMessageContaining("AccessDenied");
    }

    @Test
    void whoIsNotLetInAnyMoreDeploysNothing() {
        var name = newName("lab");
        var profile = made(form(name, user));
        var work = deploying(profile.id(), user, "late");
        People.PRIYA.signIn();
        changed(profile.id(), form(name, managing));
        assertThat(step.take(work))
                .isInstanceOfSatisfying(
                        Progress.Failed.class,
                        failed -> assertThat(failed.why()).contains("does not let", "in any more"));
        assertThat(domain.deployers(datazoneId(profile))).containsExactly(ownerOf(managing));
    }

    @Test
    void anAnswerThatIsLostMakesNoSecondEnvironment() {
        var profile = made(formForAll(newName("lab")));
        var work = deploying(profile.id(), user, "lost");
        for (var operation : new String[] {"AddPolicyGrant", "CreateEnvironment"}) {
            var handle = ACCOUNT.standin().hooks().add(new LostAnswer(operation));
            assertThatThrownBy(() -> step.take(work)).isInstanceOf(AwsFailure.class);
            handle.close();
        }
        assertThat(step.take(work)).isInstanceOf(Progress.Done.class);
        assertThat(ACCOUNT.datazone()
                        .listEnvironments(list -> list.domainIdentifier(ACCOUNT.domain())
                                .projectIdentifier(user.value())
                                .name("lost"))
                        .items())
                .hasSize(1);
    }

    private Work deploying(ProfileId profile, ProjectId project, String name) {
        People.INES.signIn();
        var run = provisioning.deploy(project, profile, name, "", UUID.randomUUID());
        var row = outbox.next(Subject.of("environment", project, name)).orElseThrow();
        return new Work(row, runs.get(run), new Principal(projects.get(project).roleArn(), row.actor()));
    }
}
