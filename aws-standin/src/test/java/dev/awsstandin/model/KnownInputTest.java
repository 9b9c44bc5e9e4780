package dev.awsstandin.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KnownInputTest {

    @Test
    void membersThatAreUnknownOrNullAreNotThere() {
        var given = json("""
                {"DomainName": "d", "AuthMode": "IAM", "VpcId": null, "Mood": "fine",
                 "DefaultUserSettings": {"ExecutionRole": null, "and": [1], "SecurityGroups": ["sg-1"]},
                 "Tags": [{"Key": "a", "Value": "b", "Colour": "red"}]}""");

        assertThat(KnownInput.of(ServiceModel.load("sagemaker").known("CreateDomain"), given))
                .isEqualTo(json("""
                        {"DomainName": "d", "AuthMode": "IAM", "DefaultUserSettings": {"SecurityGroups": ["sg-1"]},
                         "Tags": [{"Key": "a", "Value": "b"}]}"""));
    }

    @Test
    void whatIsInAMapIsKnownByItsKey() {
        var given = json("{\"name\": \"d\", \"domainExecutionRole\": \"r\", \"tags\": {\"anything\": \"goes\"}}");

        assertThat(KnownInput.of(ServiceModel.load("datazone").known("CreateDomain"), given))
                .isEqualTo(given);
    }

    @Test
    void timesAreNumbers() {
        for (var time : new String[] {"1795538836.221", "\"1795538836.221\"", "\"2026-11-24T16:47:16.221Z\""}) {
            var given = json("{\"CreationTimeAfter\": %s}".formatted(time));

            assertThat(KnownInput.of(ServiceModel.load("sagemaker").known("ListFeatureGroups"), given)
                            .path("CreationTimeAfter")
                            .decimalValue())
                    .as(time)
                    .isEqualByComparingTo("1795538836.221");
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
