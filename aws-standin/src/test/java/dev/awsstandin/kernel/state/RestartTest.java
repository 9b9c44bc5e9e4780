package dev.awsstandin.kernel.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.AwsStandin;
import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.LoggedCall;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;

class RestartTest {

    @TempDir
    Path folder;

    @Test
    void stateTokensPagesClockAndLogOutliveARestart() {
        String page;
        String created;
        try (var before = start()) {
            var sageMaker = client(before);
            for (var name : new String[] {"a", "b", "c"}) {
                sageMaker.createModelPackageGroup(create -> create.modelPackageGroupName(name));
            }
            created = createPackage(sageMaker);
            page = sageMaker.listModelPackageGroups(list -> list.maxResults(2)).nextToken();
            before.clock().advance(Duration.ofHours(3));
        }

        try (var after = start()) {
            var sageMaker = client(after);
            assertThat(createPackage(sageMaker)).isEqualTo(created);
            assertThat(sageMaker
                            .listModelPackageGroups(list -> list.maxResults(2).nextToken(page))
                            .modelPackageGroupSummaryList())
                    .singleElement()
                    .satisfies(
                            group -> assertThat(group.modelPackageGroupName()).isEqualTo("c"));
            assertThat(after.clock().offset()).isEqualTo(Duration.ofHours(3));
            assertThat(after.callLog().all())
                    .extracting(LoggedCall::number)
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        }
    }

    private static String createPackage(SageMakerClient sageMaker) {
        return sageMaker
                .createModelPackage(create -> create.modelPackageGroupName("a").clientToken("token-1"))
                .modelPackageArn();
    }

    private AwsStandin start() {
        return RunningStandin.settings(folder).build().start();
    }

    private static SageMakerClient client(AwsStandin standin) {
        return SageMakerClient.builder()
                .endpointOverride(standin.endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(RunningStandin.ADMINISTRATOR))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
