package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.datazone.World.Actor;
import dev.awsstandin.kernel.Delays;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.model.ServiceModel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.datazone.model.AccessDeniedException;
import software.amazon.awssdk.services.datazone.model.ConflictException;
import software.amazon.awssdk.services.datazone.model.DataZoneException;
import software.amazon.awssdk.services.datazone.model.DomainStatus;
import software.amazon.awssdk.services.datazone.model.OwnerProperties;
import software.amazon.awssdk.services.datazone.model.ResourceNotFoundException;
import software.amazon.awssdk.services.datazone.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.datazone.model.ValidationException;
import tools.jackson.databind.JsonNode;

/** What DataZone's answers look like, whatever they are about. */
class WireFactsTest extends InWorld {

    private Actor owner;
    private String project;

    @BeforeEach
    void makeProject() {
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
    }

    @Test
    void everyKindOfErrorHasItsStatus() {
        var stranger = setting.actor("stranger");
        var studio = setting.environment(owner, project, "studio");

        assertStatus(
                400,
                ValidationException.class,
                () -> owner.client().listSubscriptions(list -> list.domainIdentifier(domain())));
        assertStatus(402, ServiceQuotaExceededException.class, this::addOwnersWithoutEnd);
        assertStatus(
                403,
                AccessDeniedException.class,
                () -> stranger.client()
                        .getEnvironment(get -> get.domainIdentifier(domain()).identifier(studio)));
        assertStatus(404, ResourceNotFoundException.class, () -> setting.listing(owner, "nothing"));
        assertStatus(409, ConflictException.class, () -> setting.environment(owner, project, "studio"));
    }

    @Test
    void someTimesAreSecondsAndOthersText() throws Exception {
        var unit = setting.rootUnit();
        var studio = setting.environment(owner, project, "studio");

        assertThat(raw("GetDomainUnit", unit).path("createdAt").isNumber()).isTrue();
        assertThat(Instant.parse(raw("GetProject", project).path("createdAt").asString()))
                .isBeforeOrEqualTo(Instant.parse(
                        raw("GetEnvironment", studio).path("createdAt").asString()));
    }

    @Test
    void aDomainIsCreatingUntilItsTimeIsOver(@TempDir Path own) {
        try (var slow = World.open(own, Delays.none().deployment(Duration.ofMinutes(5)))) {
            var there = Setting.in(slow);
            assertThat(status(there)).isEqualTo(DomainStatus.CREATING);

            slow.later(Duration.ofMinutes(5));

            assertThat(status(there)).isEqualTo(DomainStatus.AVAILABLE);
        }
    }

    private void addOwnersWithoutEnd() {
        for (int i = 0; i < 21; i++) {
            var one = OwnerProperties.fromUser(user -> user.userIdentifier(setting.person("owner")));
            setting.admin()
                    .addEntityOwner(add -> add.domainIdentifier(domain())
                            .entityType("DOMAIN_UNIT")
                            .entityIdentifier(setting.rootUnit())
                            .owner(one));
        }
    }

    private JsonNode raw(String operation, String id) throws Exception {
        var input = Json.object().put("domainIdentifier", domain()).put("identifier", id);
        return new RawCalls(world(), owner.credentials())
                .send(ServiceModel.load("datazone").known(operation), input)
                .body();
    }

    private static DomainStatus status(Setting there) {
        return there.admin().getDomain(get -> get.identifier(there.domain())).status();
    }

    private static void assertStatus(int status, Class<? extends DataZoneException> kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        kind, refused -> assertThat(refused.statusCode()).isEqualTo(status));
    }
}
