package dev.concord.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.concord.ServiceTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.request.RequestContextHolder;
import software.amazon.awssdk.services.datazone.model.ProjectSummary;

/** Time stands still here, so that a bucket is never filled again. */
@ServiceTest
class PacedCallsTests {
    private static final String PAGE = """
            {"items": [{"id": "p", "domainId": "dzd_test", "name": "lab", "createdBy": "u"}]%s}""";

    private final CallWatch watch = new CallWatch();

    @Autowired
    DataSource dataSource;

    @Autowired
    Sessions sessions;

    private LoopbackAws aws;

    @BeforeEach
    void open() throws IOException {
        RequestContextHolder.resetRequestAttributes();
        aws = LoopbackAws.open();
    }

    @AfterEach
    void close() {
        aws.close();
    }

    /** A client and its calls, with these rates. */
    private record World(AwsClients clients, AwsCalls calls) {}

    private World world(int defaultRate, Map<String, Integer> rates) {
        var settings = new AwsSettings(
                "eu-west-1",
                "447120983316",
                "dzd_" + UUID.randomUUID().toString().replace("-", ""),
                aws.endpoint(),
                "an-external-id",
                "AKIATEST",
                "test",
                Duration.ofSeconds(8),
                Duration.ofMillis(1),
                defaultRate,
                rates);
        var pace = new Pace(dataSource, settings, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var clients = new AwsClients(settings, pace, watch);
        return new World(clients, new AwsCalls(sessions, clients.base(), watch));
    }

    @Test
    void everyPageOfAListHasItsTurn() {
        aws.thenAnswers(PAGE.formatted(", \"nextToken\": \"a\""))
                .thenAnswers(PAGE.formatted(", \"nextToken\": \"b\""))
                .thenAnswers(PAGE.formatted(""));
        var world = world(100, Map.of("datazone:ListProjects", 3));
        assertThat(projects(world)).hasSize(3);
        assertLate(() -> projects(world));
        assertThat(aws.userAgents()).hasSize(3);
    }

    @Test
    void anOperationWithoutAPublishedQuotaHasTheDefaultRate() {
        aws.thenAnswers("{}").thenAnswers("{}");
        var world = world(2, Map.of());
        getListing(world);
        getListing(world);
        assertLate(() -> getListing(world));
    }

    @Test
    void operationsOfOneNameInTwoServicesDoNotTakeEachOthersTurn() {
        aws.thenAnswers("{}").thenAnswers("{}");
        var world = world(1, Map.of());
        var datazone = world.clients().dataZoneClient();
        var sagemaker = world.clients().sageMakerClient();
        world.calls()
                .callAsBase(with -> datazone.createUserProfile(create ->
                        create.domainIdentifier("dzd_test").userIdentifier("u").overrideConfiguration(with)));
        world.calls()
                .callAsBase(with -> sagemaker.createUserProfile(
                        create -> create.domainId("d-1").userProfileName("u").overrideConfiguration(with)));
        assertThat(aws.userAgents()).hasSize(2);
    }

    @Test
    void theLastCallThatAwsAnsweredIsKnownByItsNameAndId() {
        aws.thenAnswers("{}")
                .thenAnswers(PAGE.formatted(", \"nextToken\": \"a\""))
                .thenAnswers(PAGE.formatted(""));
        var world = world(100, Map.of());
        getListing(world);
        assertThat(watch.during(() -> projects(world)).call())
                .isEqualTo(new CallMade(new AwsOperation("datazone", "ListProjects"), "request-3"));
    }

    @Test
    void aCallThatFailsLeavesNothingForTheNext() {
        aws.thenAnswers("{}").thenFails(404, "ResourceNotFoundException", "There is none");
        var world = world(100, Map.of());
        assertThatThrownBy(() -> watch.during(() -> {
                    getListing(world);
                    return getListing(world);
                }))
                .asInstanceOf(type(AwsFailure.class))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(AwsFailure.Kind.MISSING);
                    assertThat(failure.code()).isEqualTo("ResourceNotFoundException");
                    assertThat(failure.operation()).isEqualTo("datazone:GetListing");
                });
        assertThatThrownBy(() -> watch.during(() -> "nothing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has not been called");
    }

    @Test
    void awsSeesWhoseCallsTheyAre() {
        aws.thenAnswers("{}");
        getListing(world(100, Map.of()));
        assertThat(aws.userAgents()).singleElement().asString().contains("app/concord");
    }

    @Test
    void aCallThatGoesPastAwsCallsIsRefused() {
        var datazone = world(100, Map.of()).clients().dataZoneClient();
        assertThatThrownBy(() -> datazone.getDomain(get -> get.identifier("dzd_test")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("datazone:GetDomain must be called through AwsCalls");
        assertThat(aws.userAgents()).isEmpty();
    }

    private static void assertLate(ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(AwsFailure.class))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(AwsFailure.Kind.THROTTLED));
    }

    private static List<ProjectSummary> projects(World world) {
        var datazone = world.clients().dataZoneClient();
        return world.calls()
                .callAsBase(with -> datazone
                        .listProjectsPaginator(
                                list -> list.domainIdentifier("dzd_test").overrideConfiguration(with))
                        .items()
                        .stream()
                        .toList());
    }

    private static String getListing(World world) {
        var datazone = world.clients().dataZoneClient();
        return world.calls()
                .callAsBase(with -> datazone.getListing(
                        get -> get.domainIdentifier("dzd_test").identifier("l").overrideConfiguration(with)))
                .responseMetadata()
                .requestId();
    }
}
