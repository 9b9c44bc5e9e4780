package dev.awsstandin.datazone.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.NotificationOutput;
import software.amazon.awssdk.services.datazone.model.NotificationRole;
import software.amazon.awssdk.services.datazone.model.NotificationType;
import software.amazon.awssdk.services.datazone.model.TaskStatus;

class NotificationsTest extends InWorld {

    private Actor owner;
    private Actor builder;
    private String owning;
    private String request;

    @BeforeEach
    void ask() {
        owner = setting.actor("owner");
        owning = setting.project("Owners", owner);
        builder = setting.actor("builder");
        var building = setting.project("Builders", builder);
        request = setting.request(builder, building, setting.published(owner, owning));
    }

    @Test
    void aRequestIsATaskForThoseWhoDecideUntilItIsDecided() {
        assertThat(notifications(owner, NotificationType.TASK)).singleElement().satisfies(task -> {
            assertThat(task.status()).isEqualTo(TaskStatus.ACTIVE);
            assertThat(task.topic().role()).isEqualTo(NotificationRole.PROJECT_OWNER);
            assertThat(task.topic().resource().id()).isEqualTo(owning);
            assertThat(task.metadata()).containsEntry("subscriptionRequestId", request);
        });
        assertThat(notifications(builder, NotificationType.TASK)).isEmpty();

        setting.accept(owner, request);

        assertThat(owner.client()
                        .listNotifications(list -> list.domainIdentifier(domain())
                                .type(NotificationType.TASK)
                                .taskStatus(TaskStatus.ACTIVE))
                        .notifications())
                .isEmpty();
    }

    @Test
    void thoseWhoAskedHearOfTheDecision() {
        assertThat(notifications(builder, NotificationType.EVENT)).isEmpty();

        setting.accept(owner, request);

        assertThat(notifications(builder, NotificationType.EVENT))
                .singleElement()
                .satisfies(event -> assertThat(event.title()).isEqualTo("Subscription request approved"));
        assertThat(notifications(owner, NotificationType.EVENT)).isEmpty();
    }

    @Test
    void notificationsAreNarrowedByTimeAndSubject() {
        var now = Instant.now();

        assertThat(tasks(now.minus(Duration.ofHours(1)), "SUBSCRIPTION_REQUEST"))
                .hasSize(1);
        assertThat(tasks(now.plus(Duration.ofHours(1)), "SUBSCRIPTION_REQUEST")).isEmpty();
        assertThat(tasks(now.minus(Duration.ofHours(1)), "SOMETHING_ELSE")).isEmpty();
    }

    private List<NotificationOutput> tasks(Instant after, String subject) {
        return owner.client()
                .listNotifications(list -> list.domainIdentifier(domain())
                        .type(NotificationType.TASK)
                        .afterTimestamp(after)
                        .subjects(subject))
                .notifications();
    }

    private List<NotificationOutput> notifications(Actor actor, NotificationType type) {
        return actor
                .client()
                .listNotificationsPaginator(
                        list -> list.domainIdentifier(domain()).type(type).maxResults(1))
                .notifications()
                .stream()
                .toList();
    }
}
