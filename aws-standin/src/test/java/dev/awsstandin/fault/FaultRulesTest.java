package dev.awsstandin.fault;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.LoggedCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Whom a fault befalls, and how often. */
class FaultRulesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    @AfterEach
    void removeFaults() {
        faults().removeAll();
    }

    @Test
    void aCountIsUsedUpAndThenNothingHappens() {
        var rule = faults().add(throttling(Target.operation("sts", "GetCallerIdentity"), Frequency.times(2)));

        assertThat(outcomes(5)).containsExactly(false, false, true, true, true);
        assertThat(rule.fired()).isEqualTo(2);
        assertThat(rule.matched()).isEqualTo(5);
    }

    @Test
    void aFaultThatNeverFiresSaysSo() {
        var rule = faults().add(throttling(Target.operation("sts", "AssumeRole"), Frequency.always()));

        assertThat(outcomes(3)).containsOnly(true);
        assertThat(rule.fired()).isZero();
        assertThat(rule.matched()).isZero();
    }

    @Test
    void chanceIsTheSameForTheSameSeed() {
        var everything = new Target(null, null, null);
        faults().add(throttling(everything, Frequency.probability(0.5, 7)));
        var first = outcomes(40);
        faults().removeAll();
        var rule = faults().add(throttling(everything, Frequency.probability(0.5, 7)));
        var second = outcomes(40);
        faults().removeAll();
        faults().add(throttling(everything, Frequency.probability(0.5, 8)));
        var otherSeed = outcomes(40);

        assertThat(first).isEqualTo(second).isNotEqualTo(otherSeed).contains(true, false);
        assertThat(rule.matched()).isEqualTo(40);
        assertThat(rule.fired())
                .isEqualTo(second.stream().filter(ok -> !ok).count())
                .isBetween(8L, 32L);
    }

    @Test
    void aFaultBefallsOnlyTheCallersThatItNames() {
        var role = STANDIN.iam()
                .createRole(create -> create.roleName("struck").path("/app/").assumeRolePolicyDocument("""
                        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
                          "Principal": {"AWS": "447120983316"}}}"""))
                .role();
        STANDIN.waitForRoles();
        var session = STANDIN.assume(
                ADMINISTRATOR,
                AssumeRoleRequest.builder()
                        .roleArn(role.arn())
                        .roleSessionName("s1")
                        .build());
        var byRole = faults().add(throttling(Target.everything().by("arn:aws:iam::*:role/app/*"), Frequency.times(1)));
        var bySession =
                faults().add(throttling(Target.everything().by("*:assumed-role/struck/s1"), Frequency.times(1)));
        var byOther = faults().add(throttling(Target.everything().by("*:role/other"), Frequency.always()));

        assertThat(outcomes(1)).containsExactly(true);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> STANDIN.sts(session).getCallerIdentity()).isInstanceOf(AwsServiceException.class);
        }
        assertThat(STANDIN.sts(session).getCallerIdentity().arn()).endsWith("assumed-role/struck/s1");

        assertThat(byRole.fired()).isEqualTo(1);
        assertThat(bySession.fired()).isEqualTo(1);
        assertThat(byOther.fired()).isZero();
    }

    @Test
    void onlyTheFirstOfTwoRulesStrikes() {
        var first = faults().add(throttling(Target.everything(), Frequency.times(1)));
        var second = faults().add(throttling(Target.everything(), Frequency.times(1)));

        assertThat(outcomes(3)).containsExactly(false, false, true);
        assertThat(List.of(first.fired(), second.fired())).containsExactly(1L, 1L);
        assertThat(List.of(first.matched(), second.matched())).containsExactly(3L, 2L);
    }

    @Test
    void aStruckCallIsLoggedWithItsOutcomeAndItsFault() {
        var rule = faults().add(throttling(Target.operation("sts", "GetCallerIdentity"), Frequency.times(1)));
        outcomes(2);

        var logged = STANDIN.standin().callLog().of("sts", "GetCallerIdentity");
        var struck = logged.get(logged.size() - 2);
        assertThat(struck.fault()).isEqualTo(rule.id()).startsWith("throttle-");
        assertThat(struck.errorCode()).isEqualTo("Throttling");
        assertThat(struck.status()).isEqualTo(400);
        assertThat(struck.principalArn()).endsWith("user/administrator");
        assertThat(logged.getLast()).extracting(LoggedCall::fault).isNull();
    }

    @Test
    void aRemovedFaultIsOver() {
        var rule = faults().add(throttling(Target.everything(), Frequency.always()));
        assertThat(outcomes(1)).containsExactly(false);

        faults().remove(rule.id());

        assertThat(outcomes(1)).containsExactly(true);
        assertThat(faults().all()).isEmpty();
        assertThatThrownBy(() -> faults().remove(rule.id())).hasMessageContaining("There is no fault");
    }

    @Test
    void whatMakesNoSenseIsNoFault() {
        assertThatThrownBy(() -> Frequency.times(0)).hasMessageContaining("at least once");
        assertThatThrownBy(() -> Frequency.probability(0, 1)).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> Frequency.probability(1.01, 1)).hasMessageContaining("at most 1");
        assertThatThrownBy(() -> Frequency.probability(Double.NaN, 1)).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> Fault.of(FaultKind.STALE_READS, Target.everything(), Frequency.always()))
                .hasMessageContaining("how long");
    }

    private static Fault throttling(Target target, Frequency frequency) {
        return Fault.of(FaultKind.THROTTLE, target, frequency);
    }

    /** Which of so many calls in a row succeeded. */
    private static List<Boolean> outcomes(int calls) {
        var outcomes = new ArrayList<Boolean>();
        var sts = STANDIN.client(StsClient.builder(), ADMINISTRATOR);
        for (int i = 0; i < calls; i++) {
            try {
                sts.getCallerIdentity();
                outcomes.add(true);
            } catch (AwsServiceException refused) {
                assertThat(refused.isThrottlingException()).isTrue();
                outcomes.add(false);
            }
        }
        return outcomes;
    }

    private static Faults faults() {
        return STANDIN.standin().faults();
    }
}
