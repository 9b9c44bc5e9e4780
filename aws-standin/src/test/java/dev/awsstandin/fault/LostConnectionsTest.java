package dev.awsstandin.fault;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.LoggedCall;
import dev.awsstandin.wire.RawHttp;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.CreateModelPackageResponse;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;

/** Faults that take the answer away, before or after the call has run. */
class LostConnectionsTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final Target CREATE = Target.operation("sagemaker", "CreateModelPackageGroup");

    @AfterEach
    void removeFaults() {
        faults().removeAll();
    }

    @Test
    void aResetCallHasNotRun() {
        var rule = faults().add(Fault.of(FaultKind.RESET, CREATE, Frequency.times(1)));

        assertThatThrownBy(() -> create("reset"))
                .isInstanceOf(SdkClientException.class)
                .hasRootCauseInstanceOf(SocketException.class);

        assertThat(exists("reset")).isFalse();
        assertThat(last("CreateModelPackageGroup")).satisfies(call -> {
            assertThat(call.succeeded()).isFalse();
            assertThat(call.status()).isZero();
            assertThat(call.errorCode()).isEqualTo("ConnectionLost");
            assertThat(call.fault()).isEqualTo(rule.id());
            assertThat(call.input().path("ModelPackageGroupName").asString()).isEqualTo("reset");
        });
        create("reset");
        assertThat(exists("reset")).isTrue();
        assertThat(rule.fired()).isEqualTo(1);
    }

    @Test
    void aCallWhoseReplyIsLostHasRun() {
        var rule = faults().add(Fault.of(FaultKind.LOSE_REPLY, CREATE, Frequency.times(1)));

        assertThatThrownBy(() -> create("lost"))
                .isInstanceOf(SdkClientException.class)
                .hasRootCauseInstanceOf(SocketException.class);

        assertThat(exists("lost")).isTrue();
        assertThat(last("CreateModelPackageGroup")).satisfies(call -> {
            assertThat(call.succeeded()).isTrue();
            assertThat(call.status()).isEqualTo(200);
            assertThat(call.fault()).isEqualTo(rule.id());
        });
        assertThatThrownBy(() -> create("lost")).isInstanceOf(SageMakerException.class);
    }

    @Test
    void aTokenFindsTheLostReplyAgain() {
        create("tokens");
        faults().add(Fault.of(
                FaultKind.LOSE_REPLY, Target.operation("sagemaker", "CreateModelPackage"), Frequency.times(1)));

        assertThatThrownBy(this::createPackage).isInstanceOf(SdkClientException.class);

        var found = createPackage().modelPackageArn();
        assertThat(found).isEqualTo(createPackage().modelPackageArn());
        assertThat(sageMaker()
                        .listModelPackages(list -> list.modelPackageGroupName("tokens"))
                        .modelPackageSummaryList())
                .singleElement()
                .satisfies(only -> assertThat(only.modelPackageArn()).isEqualTo(found));
    }

    @Test
    void aRefusalCanBeLostToo() {
        create("refused");
        faults().add(Fault.of(FaultKind.LOSE_REPLY, CREATE, Frequency.times(1)));

        assertThatThrownBy(() -> create("refused")).isInstanceOf(SdkClientException.class);

        assertThat(last("CreateModelPackageGroup").errorCode()).isEqualTo("ValidationException");
    }

    @Test
    void aCallHangsUntilItIsReleasedAndThenRuns() throws Exception {
        var rule = faults().add(Fault.hang(CREATE, Frequency.times(1), true));
        var hanging = inBackground("hanging");
        await().until(() -> rule.waiting() == 1);

        assertThat(exists("hanging")).isFalse();
        STANDIN.standin().clock().advance(Duration.ofHours(1));
        rule.release();
        hanging.get();

        assertThat(exists("hanging")).isTrue();
        assertThat(rule.waiting()).isZero();
        assertThat(last("CreateModelPackageGroup").fault()).isEqualTo(rule.id());
        assertThat(sageMaker()
                        .describeModelPackageGroup(get -> get.modelPackageGroupName("hanging"))
                        .creationTime())
                .isAfter(STANDIN.standin().clock().now().minus(Duration.ofMinutes(30)));
    }

    @Test
    void aCallThatHangsMayNeverRun() {
        var rule = faults().add(Fault.hang(CREATE, Frequency.times(1), false));
        var hanging = inBackground("never");
        await().until(() -> rule.waiting() == 1);

        faults().remove(rule.id());

        assertThatThrownBy(hanging::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SdkClientException.class);
        assertThat(exists("never")).isFalse();
        assertThat(last("CreateModelPackageGroup").errorCode()).isEqualTo("ConnectionLost");
    }

    @Test
    void aCallHangsNoLongerThanIsSaid() {
        var rule = faults().add(Fault.hang(CREATE, Frequency.times(1), true).lasting(Duration.ofMillis(20)));

        create("patient");

        assertThat(rule.fired()).isEqualTo(1);
        assertThat(exists("patient")).isTrue();
    }

    @Test
    void closingDoesNotWaitForWhatHangs(@TempDir Path folder) throws Exception {
        FaultRule rule;
        Future<?> hanging;
        try (var own = RunningStandin.settings(folder).build().start()) {
            rule = own.faults().add(Fault.hang(Target.everything(), Frequency.always(), false));
            var http = new RawHttp(own.endpoint());
            hanging = CompletableFuture.runAsync(() -> http.signed(
                    ADMINISTRATOR, "sagemaker", "/", Map.of("x-amz-target", "SageMaker.ListDomains"), "{}"));
            await().until(() -> rule.waiting() == 1);
        }

        assertThat(rule.waiting()).isZero();
        assertThatThrownBy(hanging::get).hasRootCauseInstanceOf(IOException.class);
    }

    private static Future<?> inBackground(String name) {
        return CompletableFuture.runAsync(() -> create(name));
    }

    private static void create(String name) {
        sageMaker().createModelPackageGroup(create -> create.modelPackageGroupName(name));
    }

    private CreateModelPackageResponse createPackage() {
        return sageMaker()
                .createModelPackage(
                        create -> create.modelPackageGroupName("tokens").clientToken("token-1"));
    }

    private static boolean exists(String name) {
        try {
            sageMaker().describeModelPackageGroup(get -> get.modelPackageGroupName(name));
            return true;
        } catch (SdkException missing) {
            assertThat(missing).isInstanceOf(SageMakerException.class);
            return false;
        }
    }

    private static LoggedCall last(String operation) {
        return STANDIN.standin().callLog().of("sagemaker", operation).getLast();
    }

    private static SageMakerClient sageMaker() {
        return STANDIN.sageMaker();
    }

    private static Faults faults() {
        return STANDIN.standin().faults();
    }
}
