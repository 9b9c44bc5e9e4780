package dev.concord.project.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.ServiceTest;
import dev.concord.StandinAccount;
import dev.concord.project.Projects;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import software.amazon.awssdk.services.datazone.model.UserDesignation;

@ServiceTest
@ExtendWith(DurableWorkRests.class)
class ProjectObserverTests {
    private static final StandinAccount ACCOUNT = StandinAccount.open();
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    ProjectObserver observer;

    @Autowired
    Projects projects;

    @Autowired
    dev.concord.identity.People people;

    @Autowired
    TransactionTemplate transaction;

    private ProjectId project;

    @DynamicPropertySource
    static void aws(DynamicPropertyRegistry settings) {
        ACCOUNT.describe(settings);
    }

    @BeforeEach
    void aProject() {
        var name = "observed-" + COUNT.incrementAndGet();
        project = ACCOUNT.project(name, UserDesignation.PROJECT_OWNER);
        RequestContextHolder.resetRequestAttributes();
        people.seen(People.PRIYA.id(), People.PRIYA.fullName());
        People.PRIYA.signIn();
        projects.adopt(project, StandinAccount.projectRole(name));
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void whatIsDeletedInDataZoneIsGoneWhenTwoListsLackIt() {
        look();
        delete();

        look();
        assertThat(projects.get(project).trouble()).isEqualTo("DataZone does not list it any more");
        assertThat(projects.get(project).gone()).isFalse();

        look();
        assertThat(projects.get(project).gone()).isTrue();
        assertThat(projects.get(project).trouble()).isEqualTo("It was deleted in DataZone");
        assertThat(projects.there()).noneMatch(there -> there.id().equals(project));
        assertThatThrownBy(() -> projects.requireLive(project))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was deleted in DataZone");
        assertThat(observer.subjects()).as("looked for all the same").contains(project.value());
    }

    @Test
    void whatWasNeverSeenMayJustNotBeListedYet() {
        delete();
        look();
        look();
        look();
        assertThat(projects.get(project).gone()).isFalse();
    }

    @Test
    void anOldListTakesNothingAwayForGood() {
        look();
        transaction.executeWithoutResult(
                status -> observer.apply(project.value(), ProjectSight.UNLISTED, Instant.now()));
        look();
        transaction.executeWithoutResult(
                status -> observer.apply(project.value(), ProjectSight.UNLISTED, Instant.now()));
        assertThat(projects.get(project).gone())
                .as("two that did not follow each other")
                .isFalse();
        transaction.executeWithoutResult(
                status -> observer.apply(project.value(), ProjectSight.UNLISTED, Instant.now()));
        assertThat(projects.get(project).gone()).isTrue();
        look();
        assertThat(projects.get(project).gone()).isFalse();
        assertThat(projects.get(project).trouble()).isNull();
    }

    private void delete() {
        ACCOUNT.datazone()
                .deleteProject(delete -> delete.domainIdentifier(ACCOUNT.domain())
                        .identifier(project.value())
                        .skipDeletionCheck(true));
    }

    private void look() {
        var seen = observer.read(project.value());
        transaction.executeWithoutResult(status -> observer.apply(project.value(), seen, Instant.now()));
    }
}
