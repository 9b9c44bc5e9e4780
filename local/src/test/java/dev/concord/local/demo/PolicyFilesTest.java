package dev.concord.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.aws.PolicyTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicyFilesTest {

    private static final Path FOLDER = Path.of("../policies/iam");
    private static final Pattern ROW =
            Pattern.compile("^\\| ([a-z-]+\\.json) \\| (\\w+) \\| (.{20,}) \\|$", Pattern.MULTILINE);
    private static final Map<String, String> VALUES =
            Map.of("account", "447120983316", "region", "eu-west-1", "external-id", "secret", "project", "5abc");

    static List<Path> policies() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void isAPolicyOfTodaysLanguageOnceFilled(Path file) throws IOException {
        var policy = new JsonMapper().readTree(new PolicyTemplate(Files.readString(file)).filled(VALUES));
        assertThat(policy.path("Version").asString()).isEqualTo("2012-10-17");
        assertThat(statements(policy)).isNotEmpty().allSatisfy(statement -> {
            assertThat(statement.path("Effect").asString()).isIn("Allow", "Deny");
            assertThat(statement.path("Sid").asString()).matches("[A-Za-z0-9]+");
            assertThat(statement.has("Resource") || statement.has("Principal")).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("policies")
    void neverAllowsEverythingOrIdentityWork(Path file) throws IOException {
        var policy = new JsonMapper().readTree(Files.readString(file));
        var allowed = statements(policy)
                .filter(statement -> statement.path("Effect").asString().equals("Allow"))
                .flatMap(PolicyFilesTest::actions);
        assertThat(allowed)
                .allSatisfy(action -> assertThat(action)
                        .matches("(datazone|sagemaker|sts|iam|ec2|kms|glue|ram|events|sqs):.+")
                        .doesNotMatch("\\w+:\\*"));
    }

    /** Reading apart, and apart from DataZone itself, which makes the roles of environments. */
    @ParameterizedTest
    @MethodSource("policies")
    void doesIdentityWorkOnRolesOfProjectsOnly(Path file) throws IOException {
        var policy = new JsonMapper().readTree(Files.readString(file));
        var name = file.getFileName().toString();
        assertThat(statements(policy)
                        .filter(statement -> statement.path("Effect").asString().equals("Allow"))
                        .filter(statement -> actions(statement).anyMatch(PolicyFilesTest::changesIdentities)))
                .allSatisfy(statement -> {
                    assertThat(name).isIn("bootstrap-role.json", "environment-roles.json");
                    assertThat(statement.path("Resource").asString())
                            .isEqualTo(
                                    name.startsWith("bootstrap")
                                            ? "arn:aws:iam::{account}:role/concord/project/*"
                                            : "arn:aws:iam::{account}:role/sm-provisioning/datazone_usr*");
                });
    }

    @ParameterizedTest
    @MethodSource("policies")
    void handsRolesToDataZoneAlone(Path file) throws IOException {
        var policy = new JsonMapper().readTree(Files.readString(file));
        assertThat(statements(policy)
                        .filter(statement -> statement.path("Effect").asString().equals("Allow"))
                        .filter(statement -> actions(statement).anyMatch("iam:PassRole"::equals)))
                .allSatisfy(statement -> {
                    assertThat(statement
                                    .at("/Condition/StringEquals/iam:PassedToService")
                                    .asString())
                            .isEqualTo("datazone.amazonaws.com");
                    assertThat(statement.path("Resource").valueStream().map(JsonNode::asString))
                            .noneMatch(role -> role.contains("*"));
                });
    }

    private static boolean changesIdentities(String action) {
        return action.startsWith("iam:") && !action.matches("iam:(Get|List|Simulate|PassRole).*");
    }

    @ParameterizedTest
    @MethodSource("policies")
    void givesAReasonForEveryStatement(Path file) throws IOException {
        var policy = new JsonMapper().readTree(Files.readString(file));
        var explained = rows().filter(
                        row -> row.getFirst().equals(file.getFileName().toString()))
                .map(List::getLast);
        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(statements(policy)
                        .map(statement -> statement.path("Sid").asString())
                        .toList());
    }

    @Test
    void givesReasonsForNothingElse() throws IOException {
        var files =
                policies().stream().map(file -> file.getFileName().toString()).toList();
        assertThat(rows().map(List::getFirst)).isSubsetOf(files);
    }

    @Test
    void refusesToLeaveABlank() {
        assertThatThrownBy(() -> PolicyTemplate.named("project-role").filled(Map.of("account", "447120983316")))
                .hasMessageContaining("{region}");
    }

    private static Stream<List<String>> rows() throws IOException {
        return ROW.matcher(Files.readString(FOLDER.resolve("README.md")))
                .results()
                .map(row -> List.of(row.group(1), row.group(2)));
    }

    private static Stream<JsonNode> statements(JsonNode policy) {
        return policy.path("Statement").valueStream();
    }

    private static Stream<String> actions(JsonNode statement) {
        var action = statement.path("Action");
        return action.isArray() ? action.valueStream().map(JsonNode::asString) : Stream.of(action.asString());
    }
}
