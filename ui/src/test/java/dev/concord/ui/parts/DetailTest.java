package dev.concord.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.identity.Designation;
import dev.concord.ui.PortalTest;
import dev.concord.ui.SampleData;
import dev.concord.ui.SignedIn;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DetailTest extends PortalTest {
    @BeforeEach
    @AfterEach
    void projects() {
        sample.projects();
    }

    @Test
    @SignedIn("oskar")
    void isTitledByWhatItShows() {
        var asset = sample.unpublished(SampleData.RISK, "titled-" + UUID.randomUUID());
        open("catalog/assets/" + asset);
        assertThat(shown().getPageTitle()).startsWith("titled-").endsWith(" · Concord");
    }

    @Test
    @SignedIn("oskar")
    void whatIsNotForThePersonAnyMoreLooksAsIfItWereOpenedNow() {
        var asset = sample.unpublished(SampleData.RISK, "leaving-" + UUID.randomUUID());
        open("catalog/assets/" + asset);
        sample.project(SampleData.RISK, "Credit Risk", Map.of("tomas", Designation.PROJECT_OWNER));

        shown().again();

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("RefusedView");
        assertThat(getCurrentView().getElement().getTextRecursively()).doesNotContain("leaving-");
    }

    private Detail<?> shown() {
        return (Detail<?>) getCurrentView();
    }
}
