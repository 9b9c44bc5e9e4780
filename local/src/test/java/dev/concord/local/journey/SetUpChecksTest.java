package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.BrokenSetUp;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks against AWS as the demo leaves it, and with one thing after the other undone. */
class SetUpChecksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Api admin;
    private static BrokenSetUp broken;

    @BeforeAll
    static void open() {
        var concord = JourneyConcord.running();
        admin = Api.of(concord, DemoPeople.PRIYA);
        broken = new BrokenSetUp(concord.cloud(), concord.site());
    }

    static Stream<String> ways() {
        open();
        return broken.ways().keySet().stream();
    }

    @Test
    void theDemoIsSetUpAsConcordNeedsIt() {
        assertThat(SetUpStates.of(admin))
                .isNotEmpty()
                .allSatisfy((check, found) -> assertThat(found.path("state").asString())
                        .as(found.toPrettyString())
                        .isEqualTo("PASSED"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void eachThingThatIsUndoneIsNoticed(String check) {
        var mend = broken.ways().get(check).get();
        try {
            awaitState(check, "FAILED");
            var found = SetUpStates.of(admin).get(check);
            assertThat(found.path("cure").asString()).isNotBlank();
            assertThat(found.toString())
                    .doesNotContain(JourneyConcord.running().cloud().externalId());
        } finally {
            mend.run();
        }
        awaitState(check, "PASSED");
    }

    /** A changed policy decides only after a while. */
    private static void awaitState(String check, String state) {
        await().atMost(PATIENCE).pollInSameThread().untilAsserted(() -> {
            var found = SetUpStates.of(admin).get(check);
            assertThat(found.path("state").asString())
                    .as(found.toPrettyString())
                    .isEqualTo(state);
        });
    }

    @Test
    void anAccountThatHasNotAcceptedIsToBeLookedAt() {
        var mend = broken.invitedAccount();
        try {
            var found = SetUpStates.of(admin).get("account-associations");
            assertThat(found.path("state").asString()).isEqualTo("WARNING");
            assertThat(found.path("found").asString()).contains("222222222222 is ASSOCIATING");
        } finally {
            mend.run();
        }
    }

    @Test
    void whatConcordMayNotLookAtIsUnknownAndTheMissingActionNamed() {
        var mend = broken.looksAreDenied();
        try {
            awaitState("sagemaker-trusted", "UNKNOWN");
            var found = SetUpStates.of(admin);
            assertThat(found.get("sagemaker-trusted").path("cure").asString())
                    .contains("ram:GetResourceShareAssociations");
            assertThat(found.get("role-policies").path("found").asString())
                    .contains("ReadShares lacks ram:GetResourceShareAssociations");
            assertThat(found.get("event-rule").path("state").asString()).isEqualTo("PASSED");
        } finally {
            mend.run();
        }
    }
}
