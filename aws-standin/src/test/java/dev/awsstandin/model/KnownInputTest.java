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

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
