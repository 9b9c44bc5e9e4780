package dev.concord.catalog;

import static dev.concord.SampleData.CREDIT_RISK;
import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class InventoryTests {
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
