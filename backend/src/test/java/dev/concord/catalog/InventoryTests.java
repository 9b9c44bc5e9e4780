package dev.concord.catalog;

import static dev.concord.SampleData.CREDIT_RISK;
import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.shared.Refused;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class InventoryTests {
    private static final int AT_ONCE = 12;
    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    @Autowired
    Inventory inventory;

    @Autowired
    SampleData sample;

    @BeforeEach
    void projects() {
        sample.projects();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void takingAResourceAgainRefreshesItAndKeepsItsId() {
        var id = sample.unpublishedModel();
        var resource = inventory.get(id).resource();
        assertThat(inventory.take(resource, CREDIT_RISK, People.OSKAR.id())).isEqualTo(id);
    }

    /** Imported twice, or just being found in DataZone. */
    @Test
    void takenManyTimesAtOnceAResourceIsOneAsset() {
        var resource = SampleData.model("taken-at-once", "");
        var ids = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> inventory.take(resource, CREDIT_RISK, People.OSKAR.id()), THREADS))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(Set.copyOf(ids)).hasSize(1);
        inventory.publish(ids.getFirst(), People.OSKAR.id());
        assertThat(inventory.get(ids.getFirst()).publication()).isEqualTo(Publication.PUBLISHING);
    }

    @Test
    void anotherProjectCannotTakeWhatIsOwned() {
        var resource = inventory.get(sample.unpublishedModel()).resource();
        assertThatThrownBy(() -> inventory.take(resource, CUSTOMER_RETENTION, People.INES.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("an asset of Credit Risk already");
    }

    @Test
    void publishingTwiceAsksOnce() {
        var id = sample.unpublishedModel();
        inventory.publish(id, People.OSKAR.id());
        var asked = inventory.get(id).version();
        inventory.publish(id, People.OSKAR.id());
        assertThat(inventory.get(id).version()).isEqualTo(asked);
        assertThat(inventory.get(id).publication()).isEqualTo(Publication.PUBLISHING);
    }
}
