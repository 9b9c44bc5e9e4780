package dev.concord.provisioning.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.ServiceTest;
import dev.concord.StandinAccount;
import dev.concord.inbox.Observer;
import dev.concord.outbox.Subject;
import dev.concord.outbox.internal.Relay;
import dev.concord.project.Projects;
import dev.concord.provisioning.EnvironmentDetail.Content;
import dev.concord.provisioning.EnvironmentDetail.Content.Kind;
import dev.concord.provisioning.Environments;
import dev.concord.provisioning.Provisioning;
import dev.concord.provisioning.Run;
import dev.concord.provisioning.RunId;
import dev.concord.provisioning.RunState;
import dev.concord.provisioning.RunStep;
import dev.concord.provisioning.Step;
import dev.concord.provisioning.internal.RunProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.context.request.RequestContextHolder;

/** Environments that people have lived in are retired, by Concord's own policies. */
@ServiceTest
@ExtendWith(DurableWorkRests.class)
class RetireTests {
    private static final StandinAccount ACCOUNT = StandinAccount.open();
    private static final int TURNS = 100;

    @Autowired
    Projects projects;

    @Autowired
    Environments environments;

    @Autowired
    Provisioning provisioning;

    @Autowired
    RunProgress runs;

    @Autowired
    EnvironmentObserver environmentObserver;

    @Autowired
    ContentsObserver contentsObserver;

    @Autowired
    Relay relay;

    private LiveStudio lab;

    @DynamicPropertySource
    static void aws(DynamicPropertyRegistry settings) {
        ACCOUNT.describe(settings);
    }

    @BeforeEach
    void world() {
        RequestContextHolder.resetRequestAttributes();
        People.PRIYA.signIn();
        lab = new LiveStudio(ACCOUNT, projects);
        People.INES.signIn();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void whatPeopleMadePastConcordIsNamedFirstAndGoesAfterTheGrants() {
        lab.granted();
        lab.granted();
        lab.guest("studio-guest", "notes");
        observeUntil(Kind.GUEST_PROFILE);
        assertThat(contents())
                .extracting(Content::kind, Content::name)
                .contains(
                        tuple(Kind.GUEST_PROFILE, "studio-guest"),
                        tuple(Kind.SPACE, "notes"),
                        tuple(Kind.APP, "default"));

        var deletions = new CopyOnWriteArrayList<String>();
        var handle = noting(deletions);
        var run = walked(provisioning.retire(lab.environment(), lab.name()));
        handle.close();

        assertThat(run.failure()).isNull();
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(note(run, Step.LOOK)).contains("Made past Concord", "studio-guest");
        assertThat(note(run, Step.USER_PROFILES)).isEqualTo("No profile is left");
        assertThat(deletions)
                .containsExactly(
                        "DeleteSubscriptionGrant",
                        "DeleteSubscriptionGrant",
                        "DeleteApp",
                        "DeleteSpace",
                        "DeleteUserProfile",
                        "DeleteEnvironment");
        assertThat(lab.studios()).isEmpty();
    }

    @Test
    void anotherProjectsProfileStopsItBeforeAnythingIsDeletedAndOnceItIsGoneTheRunGoesOn() {
        lab.granted();
        lab.userProfile("someone-elses", Map.of("AmazonDataZoneProject", "anotherproject"));
        observeUntil(Kind.OTHERS_PROFILE);
        assertThat(contents()).contains(new Content(Kind.OTHERS_PROFILE, "someone-elses", "InService"));

        var deletions = new CopyOnWriteArrayList<String>();
        var handle = noting(deletions);
        var run = walked(provisioning.retire(lab.environment(), lab.name()));
        handle.close();
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure()).contains("someone-elses", lab.studio(), "Delete it in SageMaker", "try again");
        assertThat(run.current().map(RunStep::step)).contains(Step.LOOK);
        assertThat(deletions).isEmpty();

        lab.deleteUserProfile("someone-elses");
        provisioning.retry(run.id());
        assertThat(walked(run.id()).state()).isEqualTo(RunState.DONE);
        assertThat(lab.studios()).isEmpty();
    }

    @Test
    void whoCameInAfterItWasClearedGoesWhenTheRunIsTriedAgain() {
        observe();
        var came = new AtomicBoolean();
        var handle = ACCOUNT.standin().hooks().add(new Hooks.Listener() {
            @Override
            public void before(Call call) {
                if (call.operation().equals("DeleteEnvironment") && came.compareAndSet(false, true)) {
                    lab.guest("late-guest", "late");
                }
            }
        });
        var run = walked(provisioning.retire(lab.environment(), lab.name()));
        handle.close();
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure()).contains("UserProfile(s)");

        provisioning.retry(run.id());
        assertThat(walked(run.id()).state()).isEqualTo(RunState.DONE);
        assertThat(lab.studios()).isEmpty();
    }

    @Test
    void domainsAreListedOnceForAllEnvironmentsThatAreLookedInto() {
        observe();
        People.PRIYA.signIn();
        var other = new LiveStudio(ACCOUNT, projects);
        look(environmentObserver, other.project().value());
        var listed = new ArrayList<String>();
        var handle = ACCOUNT.standin().hooks().add(new Hooks.Listener() {
            @Override
            public void before(Call call) {
                if (call.operation().equals("ListDomains")) {
                    listed.add(call.operation());
                }
            }
        });
        contentsObserver.subjects().forEach(contentsObserver::read);
        handle.close();
        assertThat(contentsObserver.subjects()).hasSizeGreaterThan(1);
        assertThat(listed).hasSizeLessThan(2);
    }

    /** Domains are listed once for all environments that are looked into within some seconds. */
    private void observeUntil(Kind kind) {
        await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> {
            observe();
            return contents().stream().anyMatch(content -> content.kind() == kind);
        });
    }

    private void observe() {
        look(environmentObserver, lab.project().value());
        look(contentsObserver, lab.environment());
    }

    private static <O> void look(Observer<O> observer, String subject) {
        var begun = Instant.now();
        observer.apply(subject, observer.read(subject), begun);
    }

    private List<Content> contents() {
        return environments.detail(lab.environment()).orElseThrow().contents();
    }

    private Run walked(RunId run) {
        var subject = Subject.of("environment", lab.project(), lab.name());
        for (int turn = 0; turn < TURNS && runs.get(run).state() == RunState.RUNNING; turn++) {
            relay.drain(subject);
        }
        return runs.get(run);
    }

    private static String note(Run run, Step step) {
        return run.step(step).orElseThrow().note();
    }

    /** What is deleted, in its order; each once, however often it is asked for. */
    private static Hooks.Handle noting(List<String> deletions) {
        return ACCOUNT.standin().hooks().add(new Hooks.Listener() {
            @Override
            public void afterCommit(Call call, int status) {
                if (call.operation().startsWith("Delete") && status < 300) {
                    deletions.add(call.operation());
                }
            }
        });
    }
}
