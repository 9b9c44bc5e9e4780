package dev.awsstandin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.RunningStandin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
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
        var process = standin();
        var endpoint = endpoint(process);
        var enough = new CountDownLatch(ENOUGH);
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> Thread.ofPlatform().start(() -> create(endpoint, number, acknowledged, enough)))
                .toList();

        enough.await();
        process.destroyForcibly().waitFor();
        for (var client : clients) {
            client.join();
        }

        try (var revived = RunningStandin.settings(folder).build().start()) {
            var sageMaker = client(revived.endpoint());
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
        try (var sageMaker = client(endpoint)) {
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

    private static SageMakerClient client(URI endpoint) {
        return SageMakerClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(RunningStandin.ADMINISTRATOR))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private Process standin() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.awsstandin.StandinMain",
                "0",
                folder.toString());
        builder.environment().put("AWS_ACCESS_KEY_ID", RunningStandin.ADMINISTRATOR.accessKeyId());
        builder.environment().put("AWS_SECRET_ACCESS_KEY", RunningStandin.ADMINISTRATOR.secretAccessKey());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static URI endpoint(Process process) throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return URI.create(output.readLine().replace("AWS stand-in ready at ", ""));
    }
}
