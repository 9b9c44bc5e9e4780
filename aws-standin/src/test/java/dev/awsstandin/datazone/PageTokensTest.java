package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.datazone.World.Actor;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Caller;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.model.ServiceModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import tools.jackson.databind.node.ObjectNode;

/** A page token belongs to the operation and the query that gave it. */
class PageTokensTest extends InWorld {

    private static final List<String> TOKENS = List.of("nextToken", "NextToken", "Marker");

    /** Have a token in their model and give all at once. */
    private static final Set<String> UNPAGED = Set.of("sagemaker:DescribeFeatureGroup");

    private Actor owner;
    private Map<String, String> things;

    @BeforeEach
    void makeThings() {
        owner = setting.actor("owner");
        var project = setting.project("Fraud", owner);
        setting.project("Other", owner);
        things = new HashMap<>(Map.of("domain", domain(), "project", project, "unit", setting.rootUnit()));
        things.put("environment", setting.environment(owner, project, "studio"));
        things.put("source", source(project));
        things.put(
                "run",
                owner.client()
                        .startDataSourceRun(
                                start -> start.domainIdentifier(domain()).dataSourceIdentifier(things.get("source")))
                        .id());
        things.put("roleArn", owner.arn());
        things.put("role", owner.arn().substring(owner.arn().lastIndexOf('/') + 1));
        var name = "paged-" + domain().substring(4);
        things.put("group", setting.modelGroup(name));
        things.put("asset", setting.asset(owner, project, name, things.get("group")));
        things.put("node", node());
        answer("glue", "CreateDatabase", "{\"DatabaseInput\": {\"Name\": \"%s\"}}".formatted(name));
        things.put("database", name);
        var document = Json.object().put("Version", "2012-10-17");
        document.putArray("Statement")
                .addObject()
                .put("Effect", "Allow")
                .put("Action", "s3:GetObject")
                .put("Resource", "*");
        var policy = Json.object().put("PolicyName", name).put("PolicyDocument", document.toString());
        things.put(
                "policy",
                answer("iam", "CreatePolicy", policy.toString())
                        .path("Policy")
                        .path("Arn")
                        .asString());
        things.put("rule", name);
        answer("events", "PutRule", "{\"Name\": \"%s\", \"EventPattern\": \"{\\\"a\\\": [1]}\"}".formatted(name));
        things.put(
                "queue",
                answer("sqs", "CreateQueue", "{\"QueueName\": \"%s\"}".formatted(name))
                        .path("QueueUrl")
                        .asString());
        things.put(
                "key",
                answer("kms", "CreateKey", "{}")
                        .path("KeyMetadata")
                        .path("KeyId")
                        .asString());
        things.put(
                "share",
                answer("ram", "CreateResourceShare", "{\"name\": \"%s\"}".formatted(name))
                        .path("resourceShare")
                        .path("resourceShareArn")
                        .asString());
    }

    /** A data set that a run wrote. */
    private String node() {
        var event = """
                {"eventType": "COMPLETE", "eventTime": "2026-03-01T10:00:00Z", "producer": "https://example.com/pipeline",
                 "run": {"runId": "d46e465b-d358-4d32-83d4-df660ff614dd"},
                 "job": {"namespace": "airflow", "name": "train"},
                 "outputs": [{"namespace": "s3://lake", "name": "features"}]}""";
        owner.client().postLineageEvent(post -> post.domainIdentifier(domain()).event(SdkBytes.fromUtf8String(event)));
        return owner.client()
                .getLineageNode(get -> get.domainIdentifier(domain()).identifier("s3://lake/features"))
                .sourceIdentifier();
    }

    @Test
    void everyPagedOperationRefusesTheTokenOfAnotherOne() {
        var foreign =
                answer("iam", "ListRoles", "{\"MaxItems\": 1}").path("Marker").asString();
        assertThat(answer("iam", "ListRoles", "{\"MaxItems\": 1, \"Marker\": \"%s\"}".formatted(foreign))
                        .path("Roles"))
                .isNotEmpty();

        for (var row : rows()) {
            var input = input(row);
            run(operation(row), input.deepCopy());
            var own = row.get(1).equals("ListRoles")
                    ? answer(
                                    "datazone",
                                    "ListProjects",
                                    "{\"domainIdentifier\": \"%s\", \"maxResults\": 1}".formatted(domain()))
                            .path("nextToken")
                            .asString()
                    : foreign;
            assertThatThrownBy(() -> run(
                            operation(row),
                            input.put(tokenMember(operation(row)).orElseThrow(), own)))
                    .as(row.toString())
                    .isInstanceOf(ServiceError.class)
                    .hasMessageContaining("nvalid")
                    .hasMessageContaining(tokenMember(operation(row)).orElseThrow());
        }
    }

    @Test
    void everyPagedOperationIsTried() {
        var tried = rows().stream().map(row -> row.get(0) + ":" + row.get(1)).collect(Collectors.toSet());

        var paged = world().standin().registry().all().stream()
                .filter(operation ->
                        !operation.writes() && tokenMember(operation).isPresent())
                .map(operation -> operation.service() + ":" + operation.name())
                .filter(name -> !UNPAGED.contains(name));

        assertThat(tried).as("Add the new ones to paged.tsv").containsExactlyInAnyOrderElementsOf(paged.toList());
    }

    @Test
    void aTokenOfTheSameOperationIsRefusedForAnotherQuery() {
        var token = projects("\"maxResults\": 1").path("nextToken").asString();

        assertThat(projects("\"maxResults\": 5, \"nextToken\": \"%s\"".formatted(token))
                        .path("items"))
                .hasSize(1);
        for (var other : List.of("\"name\": \"Fraud\"", "\"userIdentifier\": \"%s\"".formatted(owner.arn()))) {
            assertThatThrownBy(() -> projects("%s, \"nextToken\": \"%s\"".formatted(other, token)))
                    .isInstanceOf(ServiceError.class)
                    .hasMessage("Invalid nextToken");
        }
        var cut = token.substring(0, token.length() - 2);
        assertThatThrownBy(() -> projects("\"nextToken\": \"%s\"".formatted(cut)))
                .isInstanceOf(ServiceError.class)
                .hasMessage("Invalid nextToken");
    }

    private ObjectNode projects(String more) {
        return answer("datazone", "ListProjects", "{\"domainIdentifier\": \"%s\", %s}".formatted(domain(), more));
    }

    private String source(String project) {
        return owner.client()
                .listDataSources(list -> list.domainIdentifier(domain()).projectIdentifier(project))
                .items()
                .getFirst()
                .dataSourceId();
    }

    private ObjectNode input(List<String> row) {
        var text = row.get(2);
        for (var thing : things.entrySet()) {
            text = text.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return (ObjectNode) Json.mapper().readTree(text);
    }

    private ObjectNode answer(String service, String name, String input) {
        return run(operation(List.of(service, name)), (ObjectNode) Json.mapper().readTree(input));
    }

    private static Operation operation(List<String> row) {
        return world().standin()
                .registry()
                .find(row.get(0), row.get(1))
                .orElseThrow(() -> new AssertionError(row + " is not offered"));
    }

    /** Runs the operation as its owner, past signature and authorisation. */
    private ObjectNode run(Operation operation, ObjectNode input) {
        var caller = new Caller(World.ACCOUNT, owner.arn(), "AROATEST:test", "test", null, Map.of());
        return operation
                .handler()
                .handle(new Call(
                        operation.service(),
                        operation.name(),
                        input,
                        caller,
                        world().standin().clock().now(),
                        "a-request"));
    }

    private static Optional<String> tokenMember(Operation operation) {
        var members = ServiceModel.load(operation.service())
                .known(operation.name())
                .input()
                .members();
        return TOKENS.stream().filter(members::containsKey).findFirst();
    }

    private static List<List<String>> rows() {
        try (var table = PageTokensTest.class.getResourceAsStream("paged.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Stream.of(line.split("\t")).toList())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
