package dev.awsstandin.kernel.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.KillableStandin;
import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.LoggedCall;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageGroupSummary;
import software.amazon.awssdk.services.sagemaker.model.Tag;

class KilledProcessTest {

    private static final int ENOUGH = 150;
    private static final int CLIENTS = 4;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAndNothingIsHalfDone() throws Exception {
        var acknowledged = new ConcurrentSkipListSet<String>();
        var standin = KillableStandin.on(folder);
        var endpoint = standin.endpoint();
        var enough = new CountDownLatch(ENOUGH);
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> Thread.ofPlatform().start(() -> create(endpoint, number, acknowledged, enough)))
                .toList();

        enough.await();
        standin.kill();
        for (var client : clients) {
            client.join();
        }

        try (var revived = RunningStandin.settings(folder).build().start()) {
            var sageMaker = KillableStandin.client(SageMakerClient.builder(), revived.endpoint());
            var groups = sageMaker.listModelPackageGroupsPaginator(list -> {}).modelPackageGroupSummaryList().stream()
                    .map(ModelPackageGroupSummary::modelPackageGroupName)
                    .collect(Collectors.toSet());
            assertThat(groups).containsAll(acknowledged);
            assertThat(logged(revived.callLog())).isEqualTo(groups);
            for (var group : groups) {
                var arn = "arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/" + group;
                assertThat(sageMaker.listTags(list -> list.resourceArn(arn)).tags())
                        .hasSize(1);
            }
        }
    }

    private static Set<String> logged(CallLog log) {
        return log.of("sagemaker", "CreateModelPackageGroup").stream()
                .filter(LoggedCall::succeeded)
                .map(call -> call.input().path("ModelPackageGroupName").asString())
                .collect(Collectors.toSet());
    }

    /** Creates groups until the process is gone. */
    private static void create(URI endpoint, int number, Set<String> acknowledged, CountDownLatch enough) {
        try (var sageMaker = KillableStandin.client(SageMakerClient.builder(), endpoint)) {
            for (int i = 0; ; i++) {
                var name = "group-%d-%d".formatted(number, i);
                sageMaker.createModelPackageGroup(create -> create.modelPackageGroupName(name)
                        .tags(Tag.builder().key("owner").value(name).build()));
                acknowledged.add(name);
                enough.countDown();
            }
        } catch (SdkException gone) {
            assertThat(enough.getCount()).isZero();
        }
    }
}
