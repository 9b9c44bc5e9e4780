package dev.awsstandin.fault;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.model.ErrorModel;
import dev.awsstandin.model.ServiceModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Faults that are errors look as if the service itself had answered them. */
class FaultErrorsTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final Map<String, String> THROTTLED = Map.ofEntries(
            Map.entry("datazone", "429 ThrottlingException"),
            Map.entry("sagemaker", "400 ThrottlingException"),
            Map.entry("glue", "400 ThrottlingException"),
            Map.entry("iam", "400 Throttling"),
            Map.entry("sts", "400 Throttling"),
            Map.entry("kms", "400 ThrottlingException"),
            Map.entry("ec2", "503 RequestLimitExceeded"),
            Map.entry("ram", "429 ThrottlingException"),
            Map.entry("sqs", "400 RequestThrottled"),
            Map.entry("events", "400 ThrottlingException"),
            Map.entry("cloudformation", "400 Throttling"));
    private static final Map<String, String> BROKEN = Map.ofEntries(
            Map.entry("datazone", "InternalServerException"),
            Map.entry("sagemaker", "InternalFailure"),
            Map.entry("glue", "InternalServiceException"),
            Map.entry("iam", "ServiceFailure"),
            Map.entry("sts", "InternalFailure"),
            Map.entry("kms", "KMSInternalException"),
            Map.entry("ec2", "InternalError"),
            Map.entry("ram", "ServerInternalException"),
            Map.entry("sqs", "InternalFailure"),
            Map.entry("events", "InternalException"),
            Map.entry("cloudformation", "InternalFailure"));
    private static final Map<String, String> DENIED = Map.ofEntries(
            Map.entry("datazone", "403 AccessDeniedException"),
            Map.entry("sagemaker", "400 AccessDeniedException"),
            Map.entry("glue", "400 AccessDeniedException"),
            Map.entry("iam", "403 AccessDenied"),
            Map.entry("sts", "403 AccessDenied"),
            Map.entry("kms", "400 AccessDeniedException"),
            Map.entry("ec2", "403 UnauthorizedOperation"),
            Map.entry("ram", "403 AccessDeniedException"),
            Map.entry("sqs", "400 AccessDeniedException"),
            Map.entry("events", "400 AccessDeniedException"),
            Map.entry("cloudformation", "403 AccessDenied"));

    static Stream<Arguments> calls() {
        return new ServicesUnderTest(STANDIN, ADMINISTRATOR).calls();
    }

    @AfterEach
    void removeFaults() {
        STANDIN.standin().faults().removeAll();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whatIsThrottledIsKnownAsSuchByTheSdk(String service, String operation, Runnable call) {
        add(FaultKind.THROTTLE, service, operation);

        assertThatThrownBy(call::run).isInstanceOfSatisfying(AwsServiceException.class, refused -> {
            assertThat(form(refused)).isEqualTo(THROTTLED.get(service));
            assertThat(refused.isThrottlingException()).isTrue();
        });
        assertThatCode(call::run).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theServicesOwnFailureIsA500(String service, String operation, Runnable call) {
        add(FaultKind.SERVER_ERROR, service, operation);

        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refused -> assertThat(form(refused)).isEqualTo("500 " + BROKEN.get(service)));
        assertThatCode(call::run).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whatIsDeniedLooksLikeAPolicysDoing(String service, String operation, Runnable call) {
        add(FaultKind.ACCESS_DENIED, service, operation);

        assertThatThrownBy(call::run).isInstanceOfSatisfying(AwsServiceException.class, refused -> {
            assertThat(form(refused)).isEqualTo(DENIED.get(service));
            assertThat(refused.awsErrorDetails().errorMessage())
                    .contains("arn:aws:iam::447120983316:user/administrator is not authorized to perform: " + service);
        });
        assertThatCode(call::run).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotFoundHasTheErrorThatTheOperationHas() {
        var faults = STANDIN.standin().faults();
        var rule = faults.add(Fault.of(FaultKind.NOT_FOUND, Target.everything(), Frequency.times(2)));

        assertThatThrownBy(() -> STANDIN.iam().getRole(get -> get.roleName("any")))
                .hasMessageContaining("The requested entity cannot be found.");
        assertThatThrownBy(() -> STANDIN.sageMaker().describeModelPackageGroup(get -> get.modelPackageGroupName("any")))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        refused -> assertThat(form(refused)).isEqualTo("400 ValidationException"));

        assertThat(rule.fired()).isEqualTo(2);
    }

    @Test
    void nothingIsNotFoundWhereTheServiceKnowsNoSuchError() {
        var rule = STANDIN.standin()
                .faults()
                .add(Fault.of(FaultKind.NOT_FOUND, Target.operation("sts", "GetCallerIdentity"), Frequency.always()));

        assertThat(STANDIN.sts(ADMINISTRATOR).getCallerIdentity().account()).isEqualTo(RunningStandin.ACCOUNT);
        assertThat(rule.fired()).isZero();
        assertThat(rule.matched()).isZero();
    }

    /** Where a service declares errors for its operations, the faults are among them, with their status. */
    @ParameterizedTest
    @MethodSource("offered")
    void aFaultIsOfTheErrorsThatTheModelDeclares(Operation operation) {
        var model = ServiceModel.load(operation.service());
        var failures = ServiceFailures.of(List.of(model));
        var declared = model.errors().values().stream().map(ErrorModel::code).toList();

        failures.missing(operation)
                .filter(missing ->
                        !operation.service().equals("ec2") && !missing.code().equals("ValidationException"))
                .ifPresent(missing -> assertThat(declared).contains(missing.code()));
        if (List.of("datazone", "ram", "iam", "kms", "glue", "events").contains(operation.service())) {
            assertThat(declared).contains(failures.broken(operation.service()).code());
        }
        if (List.of("datazone", "ram", "sqs").contains(operation.service())) {
            assertThat(declared)
                    .contains(failures.throttled(operation.service()).code());
        }
    }

    static Stream<Operation> offered() {
        return STANDIN.standin().registry().all().stream();
    }

    private static void add(FaultKind kind, String service, String operation) {
        STANDIN.standin().faults().add(Fault.of(kind, Target.operation(service, operation), Frequency.times(1)));
    }

    private static String form(AwsServiceException refused) {
        return refused.statusCode() + " " + refused.awsErrorDetails().errorCode();
    }
}
