package dev.concord.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.audit.AuditTrail;
import dev.concord.provisioning.internal.StudioProgress;
import dev.concord.shared.Missing;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.PersonId;
import dev.concord.shared.Refused;
import dev.concord.shared.Slice;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@ExtendWith(DurableWorkRests.class)
class StudioTests {
    private static final URI ADDRESS = URI.create("https://studio.test/auth?token=very-secret");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    Studio studio;

    @Autowired
    StudioProgress progress;

    @Autowired
    AuditTrail trail;

    @Autowired
    SampleData sample;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void projects() {
        database.sql("update provisioning_opening set state = 'EXPIRED', address = null where address is not null")
                .update();
        sample.projects();
        People.INES.signIn();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void theWayIsHandedOutOnceAndIsGoneThen() {
        var id = ready();
        assertThat(studio.take(id)).isEqualTo(ADDRESS);
        assertThat(stored()).isZero();
        assertThatThrownBy(() -> studio.take(id)).isInstanceOf(Refused.class).hasMessageContaining("used up");
        assertThat(studio.opening(id).state()).isEqualTo(Opening.State.TAKEN);
    }

    @Test
    void nobodyElseGetsIt() {
        var id = ready();
        for (var other : new People[] {People.TOMAS, People.PRIYA, People.DANIEL, People.OSKAR}) {
            other.signIn();
            assertThatThrownBy(() -> studio.opening(id)).as(other.name()).isInstanceOf(Missing.class);
            assertThatThrownBy(() -> studio.take(id)).as(other.name()).isInstanceOf(Missing.class);
        }
        People.INES.signIn();
        assertThat(studio.take(id)).isEqualTo(ADDRESS);
    }

    @Test
    void onlyThoseOpenItWhoBuildInTheProject() {
        People.PRIYA.signIn();
        assertThatThrownBy(() -> studio.open("environment1")).isInstanceOf(NotAllowed.class);
        People.OSKAR.signIn();
        assertThatThrownBy(() -> studio.open("environment1")).isInstanceOf(Missing.class);
    }

    @Test
    void whatIsNotTakenInTimeIsForgotten() {
        var id = studio.open("environment1");
        progress.ready(id, ADDRESS, Duration.ofSeconds(-1));
        assertThatThrownBy(() -> studio.take(id)).isInstanceOf(Refused.class);
        progress.expire();
        assertThat(stored()).isZero();
        assertThat(studio.opening(id).state()).isEqualTo(Opening.State.EXPIRED);
    }

    @Test
    void openingAgainLeavesNoOtherWayOpen() {
        var first = ready();
        var second = studio.open("environment1");
        assertThat(stored()).isZero();
        assertThatThrownBy(() -> studio.take(first)).isInstanceOf(Refused.class);
        progress.ready(first, ADDRESS, MINUTE);
        assertThat(stored()).as("a late answer opens nothing").isZero();
        progress.ready(second, ADDRESS, MINUTE);
        assertThat(studio.take(second)).isEqualTo(ADDRESS);
    }

    @Test
    void eachOpeningIsInTheTrailAndTheWayNeverIs() {
        studio.take(ready());
        People.DANIEL.signIn();
        assertThat(trail.entries("Studio of environment", Slice.first(200)).items())
                .extracting(entry -> entry.actor() + " " + entry.action())
                .startsWith("ines was handed the way into", "ines opened");
        assertThat(trail.entries("very-secret", Slice.first(10)).items()).isEmpty();
    }

    @Test
    void whatTheApiShowsHasNoAddress() {
        assertThat(json.writeValueAsString(studio.opening(ready()))).doesNotContain("very-secret");
    }

    @Test
    void peopleOfSimilarIdsHaveProfilesOfTheirOwn() {
        assertThat(profileOf("ines.duarte"))
                .isEqualTo(profileOf("ines.duarte"))
                .isNotEqualTo(profileOf("ines-duarte"))
                .isNotEqualTo(profileOf("Ines.Duarte"))
                .matches("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}");
    }

    private static String profileOf(String person) {
        return new Opening(
                        OpeningId.of("0a4ec4a6-3a80-4bb6-8e1e-7d0ee0f0ac3c"),
                        "environment1",
                        SampleData.CUSTOMER_RETENTION,
                        new PersonId(person),
                        Instant.EPOCH,
                        Opening.State.ASKED,
                        null,
                        null)
                .userProfile();
    }

    private OpeningId ready() {
        var id = studio.open("environment1");
        progress.ready(id, ADDRESS, MINUTE);
        assertThat(stored()).as("planted: it is there until it is taken").isEqualTo(1);
        return id;
    }

    private long stored() {
        return database.sql("select count(*) from provisioning_opening where address is not null")
                .query(Long.class)
                .single();
    }
}
