package dev.awsstandin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our data against the newest AWS service models that are published as a Java artifact. Where AWS has moved on since,
 * the difference is listed, with its source, in {@code drifts.tsv}; any other difference fails.
 */
class OracleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "datazone",
                "sagemaker",
                "glue",
                "iam",
                "sts",
                "sqs",
                "kms",
                "ec2",
                "ram",
                "events",
                "cloudformation"
            })
    void saysOfEveryOfferedOperationWhatAwsSays(String service) {
        var differences = ModelDifferences.between(ServiceModel.load(service), AwsModel.of(service));

        assertThat(differences).containsExactlyInAnyOrderElementsOf(knownDrifts(service));
    }

    @Test
    void noticesAPlantedDifference() {
        var ours = ServiceModel.load("datazone");
        var planted = ours.operations().values().stream()
                .filter(operation -> operation.name().equals("CreateProject"))
                .map(operation -> operation.input().required())
                .findFirst()
                .orElseThrow();
        assertThat(planted).contains("name");

        var theirs = AwsModel.of("datazone").without("CreateProjectInput", "name");

        assertThat(ModelDifferences.between(ours, theirs)).contains("CreateProjectInput.name is new");
    }

    @Test
    void everyListedDriftNamesItsSource() {
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line).hasSize(3);
            assertThat(line.get(2)).isIn("software.amazon.awssdk:2.40.2", "newest official model, August 2026");
        });
    }

    private static Set<String> knownDrifts(String service) {
        return lines().stream()
                .filter(line -> line.get(0).equals(service))
                .map(line -> line.get(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<List<String>> lines() {
        try (var drifts = OracleTest.class.getResourceAsStream("drifts.tsv")) {
            return new String(drifts.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
