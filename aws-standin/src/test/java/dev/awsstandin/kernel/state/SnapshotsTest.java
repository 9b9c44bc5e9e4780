package dev.awsstandin.kernel.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.AwsStandin;
import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.Delays;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.LoggedCall;
import dev.awsstandin.quota.Quotas;
import dev.awsstandin.quota.Rate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageGroupSummary;

class SnapshotsTest {

    @TempDir
    Path folder;

    @Test
    void restoringBringsBackAllThatWas() {
        try (var standin = start()) {
            create(standin, "before");
            standin.clock().advance(Duration.ofDays(1));
            standin.pace().change(Delays.none().grant(Duration.ofSeconds(5)));
            standin.identityCenter().add("p-1", "ada", "Ada", "", "");
            standin.snapshots().take("base");
            remove(standin, "before");
            create(standin, "after");
            standin.clock().advance(Duration.ofDays(7));
            standin.pace().change(Delays.none());
            standin.throttle().change(Quotas.none().with("iam", "ListRoles", Rate.perSecond(1)));
            standin.identityCenter().add("p-2", "bob", "Bob", "", "");

            standin.snapshots().restore("base");

            assertThat(groups(standin)).containsExactly("before");
            assertThat(standin.clock().offset()).isEqualTo(Duration.ofDays(1));
            assertThat(standin.pace().delays()).isEqualTo(Delays.none().grant(Duration.ofSeconds(5)));
            assertThat(standin.throttle().quotas()).isEqualTo(Quotas.none());
            assertThat(standin.identityCenter().find("ada")).isPresent();
            assertThat(standin.identityCenter().find("bob")).isEmpty();
        }
    }

    @Test
    void theLogOfCallsGoesOn() {
        try (var standin = start()) {
            create(standin, "one");
            standin.snapshots().take("base");
            create(standin, "two");
            standin.snapshots().restore("base");
            create(standin, "two");

            assertThat(standin.callLog().of("sagemaker", "CreateModelPackageGroup"))
                    .extracting(LoggedCall::number)
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void aTokenOfWhatIsUndoneIsForgotten() {
        try (var standin = start()) {
            create(standin, "group");
            standin.snapshots().take("base");
            createPackage(standin);
            standin.snapshots().restore("base");
            assertThat(packages(standin)).isZero();

            createPackage(standin);

            assertThat(packages(standin)).isEqualTo(1);
        }
    }

    @Test
    void aSnapshotAndWhatItRestoredOutliveRestarts() {
        try (var standin = start()) {
            create(standin, "kept");
            standin.clock().advance(Duration.ofHours(2));
            standin.snapshots().take("base");
            create(standin, "dropped");
        }
        try (var standin = start()) {
            assertThat(standin.snapshots().names()).containsExactly("base");
            standin.clock().advance(Duration.ofHours(9));
            standin.snapshots().restore("base");
        }
        try (var standin = start()) {
            assertThat(groups(standin)).containsExactly("kept");
            assertThat(standin.clock().offset()).isEqualTo(Duration.ofHours(2));
        }
    }

    @Test
    void whatIsDueAfterRestoringHappens() {
        try (var standin = RunningStandin.settings(folder)
                .delays(Delays.none().deployment(Duration.ofMinutes(1)))
                .build()
                .start()) {
            var sageMaker = client(standin);
            var domain = sageMaker
                    .createDomain(create -> create.domainName("d")
                            .authMode("IAM")
                            .vpcId("vpc-1")
                            .subnetIds("subnet-1")
                            .defaultUserSettings(user -> user.executionRole("arn:aws:iam::447120983316:role/e")))
                    .domainId();
            standin.snapshots().take("pending");
            standin.clock().advance(Duration.ofMinutes(2));
            assertThat(status(sageMaker, domain)).isEqualTo("InService");

            standin.snapshots().restore("pending");
            assertThat(status(sageMaker, domain)).isEqualTo("Pending");

            standin.clock().advance(Duration.ofMinutes(2));
            assertThat(status(sageMaker, domain)).isEqualTo("InService");
        }
    }

    @Test
    void theAdministratorsPresentKeyStaysValid() {
        try (var standin = RunningStandin.settings(folder)
                .administrator("AKIAFORMERFORMER0000", "a-former-secret")
                .build()) {
            standin.snapshots().take("base");
        }
        try (var standin = start()) {
            standin.snapshots().restore("base");

            assertThat(groups(standin)).isEmpty();
        }
    }

    @Test
    void takingAgainReplacesAndRemovingRemoves() {
        try (var standin = start()) {
            standin.snapshots().take("base");
            create(standin, "later");
            standin.snapshots().take("base");
            standin.snapshots().take("other");
            remove(standin, "later");
            standin.snapshots().restore("base");
            assertThat(groups(standin)).containsExactly("later");

            standin.snapshots().remove("other");

            assertThat(standin.snapshots().names()).containsExactly("base");
            assertThatThrownBy(() -> standin.snapshots().restore("other"))
                    .hasMessageContaining("There is no snapshot called other");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../state", "a/b", ".hidden", "a\u0000b"})
    void aNameThatIsNoFileNameIsRefused(String name) {
        try (var standin = RunningStandin.settings(folder).build()) {
            assertThatThrownBy(() -> standin.snapshots().take(name)).isInstanceOf(IllegalArgumentException.class);
            assertThat(Files.exists(folder.resolve("snapshots"))).isFalse();
        }
    }

    @Test
    void readersSeeTheFormerStateOrTheRestoredOneAndNothingBetween() {
        try (var store = Store.open(folder)) {
            var one = store.table("one");
            var other = store.table("other");
            var snapshots = new Snapshots(store, folder.resolve("snapshots"), () -> {});
            fill(store, one, other, "a");
            snapshots.take("a");
            fill(store, one, other, "b");
            snapshots.take("b");
            var over = new AtomicBoolean();
            var reader = CompletableFuture.supplyAsync(() -> {
                int mixed = 0;
                while (!over.get()) {
                    mixed += store.read(() -> kind(one).equals(kind(other))) ? 0 : 1;
                }
                return mixed;
            });

            for (int i = 0; i < 20; i++) {
                snapshots.restore(i % 2 == 0 ? "a" : "b");
            }
            over.set(true);

            assertThat(reader.join()).isZero();
        }
    }

    private static void fill(Store store, Table one, Table other, String kind) {
        store.write(() -> {
            for (int i = 0; i < 50; i++) {
                one.put("k" + i, Json.object().put("kind", kind));
                other.put("k" + i, Json.object().put("kind", kind));
            }
            return true;
        });
    }

    private static List<String> kind(Table table) {
        return table.all().stream().map(value -> value.path("kind").asString()).toList();
    }

    private AwsStandin start() {
        return RunningStandin.settings(folder).build().start();
    }

    private static void create(AwsStandin standin, String name) {
        client(standin).createModelPackageGroup(create -> create.modelPackageGroupName(name));
    }

    private static void remove(AwsStandin standin, String name) {
        client(standin).deleteModelPackageGroup(delete -> delete.modelPackageGroupName(name));
    }

    private static void createPackage(AwsStandin standin) {
        client(standin)
                .createModelPackage(
                        create -> create.modelPackageGroupName("group").clientToken("token-1"));
    }

    private static int packages(AwsStandin standin) {
        return client(standin)
                .listModelPackages(list -> list.modelPackageGroupName("group"))
                .modelPackageSummaryList()
                .size();
    }

    private static List<String> groups(AwsStandin standin) {
        return client(standin).listModelPackageGroups(list -> {}).modelPackageGroupSummaryList().stream()
                .map(ModelPackageGroupSummary::modelPackageGroupName)
                .toList();
    }

    private static String status(SageMakerClient sageMaker, String domain) {
        return sageMaker.describeDomain(get -> get.domainId(domain)).statusAsString();
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
