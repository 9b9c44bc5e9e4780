package dev.awsstandin.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswerShapeTest {

    @Test
    void noticesWhatIsUnknownMissingOrOfTheWrongType() {
        var answer = JsonMapper.shared().readTree("""
                        {"id": "a", "domainId": "dzd_1", "createdBy": "u", "status": "DONE", "createdAt": "today",
                        "updatedAt": 1.5, "subscribedPrincipal": {"project": {}}, "mood": "fine"}
                        """);

        assertThat(AnswerShape.problems(ServiceModel.load("datazone").known("GetSubscription"), answer))
                .containsExactlyInAnyOrder(
                        "GetSubscription.status has the unknown value \"DONE\"",
                        "GetSubscription.createdAt should be seconds since 1970",
                        "GetSubscription.mood is unknown",
                        "GetSubscription.subscribedListing is missing");
    }
}
