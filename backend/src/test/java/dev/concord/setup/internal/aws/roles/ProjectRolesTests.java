package dev.concord.setup.internal.aws.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import dev.concord.DurableWorkRests;
import dev.concord.LostAnswer;
import dev.concord.People;
import dev.concord.ServiceTest;
import dev.concord.StandinAccount;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.identity.Designation;
import dev.concord.outbox.Subject;
import dev.concord.outbox.internal.Relay;
import dev.concord.project.ProjectObservation;
import dev.concord.project.Projects;
import dev.concord.setup.Act;
import dev.concord.setup.Check;
import dev.concord.setup.CheckState;
import dev.concord.setup.Offer;
import dev.concord.setup.SetUp;
import dev.concord.setup.SetUpSample;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.SetUpActs;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.context.request.RequestContextHolder;
import software.amazon.awssdk.services.datazone.model.UserDesignation;
import tools.jackson.databind.json.JsonMapper;

/** Roles of projects that an earlier version of Concord made, in an account in which its policies hold. */
@ServiceTest
@ExtendWith(DurableWorkRests.class)
class ProjectRolesTests {
    private static final StandinAccount ACCOUNT = StandinAccount.open();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Subject SUBJECT = Subject.of("set-up", Check.PROJECT_ROLES.id());

    @Autowired
    ProjectRolesCheck check;

    @Autowired
    Projects projects;

    @Autowired
    SetUp setUp;

    @Autowired
    SetUpActs acts;

    @Autowired
    SetUpSample sample;

    @Autowired
    Relay relay;

    @Autowired
    AuditTrail trail;

    @DynamicPropertySource
    static void aws(DynamicPropertyRegistry settings) {
        ACCOUNT.describe(settings);
    }

    @BeforeEach
    void signIn() {
        RequestContextHolder.resetRequestAttributes();
        People.PRIYA.signIn();
        projects.all().forEach(project -> put(project.id(), current(project.id())));
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void rolesAsThisVersionMakesThemPass() {
        project();
        assertThat(check.run().state()).isEqualTo(CheckState.PASSED);
        assertThat(check.run().offer()).isEmpty();
    }

    @Test
    void rolesOfAnEarlierVersionAreNamedOnceAndOneOfferIsForAllOfThem() {
        outdated(project());
        outdated(project());
        var found = check.run();
        assertThat(found.state()).isEqualTo(CheckState.FAILED);
        assertThat(found.found())
                .contains("and 1 more: the statement TakeBackWhatWasGranted is missing")
                .doesNotContain("an-external-id");
        assertThat(found.offer().orElseThrow().calls())
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.operation()).isEqualTo("PutRolePolicy"));
    }

    @Test
    void theOfferShowsThePolicyWordForWord() {
        var project = project();
        outdated(project);
        var told = new CopyOnWriteArrayList<String>();
        var input = new JsonMapper()
                .readTree(check.run().offer().orElseThrow().calls().getFirst().input());
        listening(told, () -> taken(check.run()));
        assertThat(told).hasSize(1);
        assertThat(new JsonMapper().readTree(told.getFirst()))
                .isEqualTo(input.required("policyDocument"))
                .isEqualTo(new JsonMapper().readTree(current(project)));
    }

    @Test
    void whatIsInterruptedGoesOnWithTheRolesThatLackItAndEachCallIsInTheTrail() {
        for (int made = 0; made < 3; made++) {
            outdated(project());
        }
        var told = new CopyOnWriteArrayList<String>();
        var lost = ACCOUNT.standin().hooks().add(new LostAnswer("PutRolePolicy"));
        var act = take(check.run());
        listening(told, () -> {
            assertThat(relay.drain(SUBJECT)).as("has to wait").isPresent();
            assertThat(acts.get(act).told()).isZero();
            lost.close();
            assertThat(relay.drain(SUBJECT)).isEmpty();
        });
        assertThat(told).hasSize(3);
        assertThat(acts.get(act).state()).isEqualTo(Act.State.DONE);
        assertThat(acts.get(act).told()).isEqualTo(3);
        assertThat(check.run().state()).isEqualTo(CheckState.PASSED);
        assertThat(trail.entries("", Slice.first(50)).items())
                .filteredOn(entry -> act.equals(entry.decision()) && entry.awsOperation() != null)
                .extracting(AuditEntry::awsOperation, AuditEntry::actor)
                .containsOnly(tuple("PutRolePolicy", People.PRIYA.id().value()));
    }

    @Test
    void whatOnlyAnAdministratorMayChangeIsNamedAndNotOffered() {
        var project = project();
        var role = projects.get(project).name();
        ACCOUNT.iam().putRolePolicy(put -> put.roleName(role).policyName("more").policyDocument(current(project)));
        try {
            assertThat(check.run().found()).contains("the policy more is written into it as well");
            assertThat(check.run().offer()).isEmpty();
            assertThat(check.run().cure()).startsWith("An administrator of the account");
        } finally {
            ACCOUNT.iam().deleteRolePolicy(delete -> delete.roleName(role).policyName("more"));
        }
    }

    /** With the right policy, too. */
    @Test
    void aProjectThatDoesNotLetItsRoleInIsNamed() {
        var project = project();
        projects.notObserved(project, "GetProject: AccessDeniedException: no (request 1-2-3)");
        assertThat(check.run().state()).isEqualTo(CheckState.FAILED);
        assertThat(check.run().found())
                .contains(projects.get(project).name())
                .contains(
                        "DataZone does not let it into the project any more (GetProject: AccessDeniedException: no).");
        assertThat(check.run().offer()).isEmpty();
        projects.notObserved(project, "GetProject: ThrottlingException: slow down");
        assertThat(check.run().state()).as("what passes").isEqualTo(CheckState.PASSED);
    }

    @Test
    void aRoleWithoutItsBoundaryIsNotOfferedWhatAwsWouldRefuse() {
        var project = project();
        var role = projects.get(project).name();
        outdated(project);
        ACCOUNT.iam().deleteRolePermissionsBoundary(delete -> delete.roleName(role));
        assertThat(check.run().found()).contains("its boundary is not concord-owner-boundary");
        assertThat(check.run().offer()).isEmpty();
        ACCOUNT.iam()
                .putRolePermissionsBoundary(put -> put.roleName(role)
                        .permissionsBoundary("arn:aws:iam::447120983316:policy/concord/concord-owner-boundary"));
    }

    private void taken(Finding found) {
        take(found);
        assertThat(relay.drain(SUBJECT)).isEmpty();
    }

    private UUID take(Finding found) {
        Offer offer = found.offer().orElseThrow();
        sample.found(Check.PROJECT_ROLES, CheckState.FAILED, found.found(), offer);
        return setUp.take(offer.id());
    }

    /** What policies AWS is told meanwhile. */
    private static void listening(List<String> told, Runnable deed) {
        var handle = ACCOUNT.standin().hooks().add(new Hooks.Listener() {
            @Override
            public void before(Call call) {
                if (call.operation().equals("PutRolePolicy")) {
                    told.add(call.text("PolicyDocument"));
                }
            }
        });
        try {
            deed.run();
        } finally {
            handle.close();
        }
    }

    private ProjectId project() {
        var name = "role-of-" + COUNT.incrementAndGet();
        var id = ACCOUNT.project(name, UserDesignation.PROJECT_OWNER);
        projects.adopt(id, StandinAccount.projectRole(name));
        projects.observed(new ProjectObservation(
                id, name, "Tests", null, List.of(), Designation.PROJECT_OWNER, List.of(), List.of(), Instant.now()));
        return id;
    }

    private void outdated(ProjectId project) {
        put(project, current(project).replace("TakeBackWhatWasGranted", "Earlier"));
    }

    private void put(ProjectId project, String document) {
        ACCOUNT.putPolicy(projects.get(project).name(), document);
    }

    private static String current(ProjectId project) {
        return StandinAccount.filled("project-role", Map.of("project", project.value()));
    }
}
