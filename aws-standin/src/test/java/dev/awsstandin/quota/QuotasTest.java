package dev.awsstandin.quota;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.LoggedCall;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.ec2.Ec2Client;

class QuotasTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    /** So slow that no second token comes while a test runs. */
    private static final Rate TWO = new Rate(0.0001, 2);

    @AfterEach
    void limitNothing() {
        throttle().change(Quotas.none());
    }

    @Test
    void nothingIsLimitedUnlessItIsSaid(@TempDir Path folder) {
        assertThat(RunningStandin.settings(folder).quotas()).isEqualTo(Quotas.none());
        assertThat(throttle().quotas().rates()).isEmpty();
    }

    @Test
    void oneCallTooManyIsRefusedInTheFormOfTheService() {
        throttle()
                .change(Quotas.none()
                        .with("datazone", "ListDomains", TWO)
                        .with("iam", "ListRoles", TWO)
                        .with("ec2", "DescribeVpcs", TWO)
                        .with("sagemaker", "ListDomains", TWO));

        assertThird(
                () -> STANDIN.client(DataZoneClient.builder(), ADMINISTRATOR).listDomains(list -> {}), 429);
        assertThird(() -> STANDIN.iam().listRoles(), 400);
        assertThird(() -> STANDIN.client(Ec2Client.builder(), ADMINISTRATOR).describeVpcs(), 503);
        assertThird(() -> STANDIN.sageMaker().listDomains(list -> {}), 400);
    }

    @Test
    void eachOperationHasAQuotaOfItsOwn() {
        throttle().change(Quotas.none().with("sagemaker", "ListDomains", TWO));
        assertThird(() -> STANDIN.sageMaker().listDomains(list -> {}), 400);

        assertThatCode(() -> STANDIN.sageMaker().listUserProfiles(list -> {})).doesNotThrowAnyException();
    }

    @Test
    void aRefusedCallIsLoggedAndHasNoEffect() {
        throttle().change(Quotas.none().with("sagemaker", "CreateModelPackageGroup", TWO));
        for (var name : new String[] {"one", "two"}) {
            STANDIN.sageMaker().createModelPackageGroup(create -> create.modelPackageGroupName(name));
        }
        assertThatThrownBy(() ->
                        STANDIN.sageMaker().createModelPackageGroup(create -> create.modelPackageGroupName("three")))
                .isInstanceOf(AwsServiceException.class);

        assertThat(STANDIN.sageMaker().listModelPackageGroups(list -> {}).modelPackageGroupSummaryList())
                .extracting(group -> group.modelPackageGroupName())
                .containsExactlyInAnyOrder("one", "two");
        assertThat(STANDIN.standin().callLog().of("sagemaker", "CreateModelPackageGroup"))
                .last()
                .satisfies(call -> {
                    assertThat(call.errorCode()).isEqualTo("ThrottlingException");
                    assertThat(call.fault()).isNull();
                })
                .extracting(LoggedCall::status)
                .isEqualTo(400);
    }

    @Test
    void movingBehaviourTimeGivesNoMoreCalls() {
        throttle().change(Quotas.none().with("sagemaker", "ListDomains", TWO));
        assertThird(() -> STANDIN.sageMaker().listDomains(list -> {}), 400);

        STANDIN.standin().clock().advance(Duration.ofDays(365));

        assertThatThrownBy(() -> STANDIN.sageMaker().listDomains(list -> {})).isInstanceOf(AwsServiceException.class);
    }

    @Test
    void changedQuotasAreFullAgain() {
        throttle().change(Quotas.none().with("sagemaker", "ListDomains", TWO));
        assertThird(() -> STANDIN.sageMaker().listDomains(list -> {}), 400);

        throttle().change(throttle().quotas().with("iam", "ListRoles", TWO));
        assertThird(() -> STANDIN.sageMaker().listDomains(list -> {}), 400);

        throttle().change(throttle().quotas().without("sagemaker", "ListDomains"));
        assertThatCode(() -> STANDIN.sageMaker().listDomains(list -> {})).doesNotThrowAnyException();
    }

    @Test
    void changesOutliveARestartAndSettingsHoldBeforeThem(@TempDir Path folder) {
        var usual = RunningStandin.settings(folder).quotas(Quotas.usual());
        try (var standin = usual.build()) {
            assertThat(standin.throttle().quotas()).isEqualTo(Quotas.usual());
            standin.throttle().change(Quotas.none().with("iam", "ListRoles", TWO));
        }
        try (var standin = usual.build()) {
            assertThat(standin.throttle().quotas()).isEqualTo(Quotas.none().with("iam", "ListRoles", TWO));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AcceptSubscriptionRequest,3",
        "ListSubscriptionRequests,8",
        "CreateProject,3",
        "GetEnvironment,8",
        "CreateEnvironmentProfile,8",
        "PutEnvironmentBlueprintConfiguration,10",
        "SearchListings,16",
        "CreateAsset,20",
        "CreateGlossary,5",
        "CreateDomain,8"
    })
    void theUsualOnesAreThoseThatAwsPublishes(String operation, double perSecond) {
        assertThat(Quotas.usual().of("datazone", operation)).contains(Rate.perSecond(perSecond));
    }

    /** The third of three calls is refused. */
    private static void assertThird(Runnable call, int status) {
        assertThatCode(call::run).doesNotThrowAnyException();
        assertThatCode(call::run).doesNotThrowAnyException();
        assertThatThrownBy(call::run).isInstanceOfSatisfying(AwsServiceException.class, refused -> {
            assertThat(refused.statusCode()).isEqualTo(status);
            assertThat(refused.isThrottlingException()).isTrue();
        });
    }

    private static Throttle throttle() {
        return STANDIN.standin().throttle();
    }
}
