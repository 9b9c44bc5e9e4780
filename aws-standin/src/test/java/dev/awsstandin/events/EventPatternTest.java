package dev.awsstandin.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventPatternTest {

    private static final String EVENT = """
            {"source": "aws.datazone", "detail-type": "Subscription Request Created", "resources": ["a", "b"],
             "detail": {"metadata": {"domain": "dzd_one", "version": 3, "clientToken": null},
                        "data": {"autoApproved": false, "listings": [{"id": "l1"}, {"id": "l2"}]}}}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'source': ['aws.datazone']}",
                "{'source': ['other', 'aws.datazone'], 'detail': {'metadata': {'domain': ['dzd_one']}}}",
                "{'detail': {'metadata': {'version': [3.0]}}}",
                "{'detail': {'metadata': {'clientToken': [null]}}}",
                "{'detail': {'data': {'autoApproved': [false]}}}",
                "{'resources': ['b']}",
                "{'detail': {'data': {'listings': {'id': ['l2']}}}}",
                "{'detail-type': [{'prefix': 'Subscription '}]}",
                "{'detail-type': [{'prefix': {'equals-ignore-case': 'SUBSCRIPTION'}}]}",
                "{'detail-type': [{'suffix': 'Created'}]}",
                "{'detail-type': [{'equals-ignore-case': 'subscription request CREATED'}]}",
                "{'detail-type': [{'wildcard': 'Sub*Request*'}]}",
                "{'detail-type': [{'anything-but': 'Subscription Created'}]}",
                "{'detail-type': [{'anything-but': ['x', 'y']}]}",
                "{'detail-type': [{'anything-but': {'prefix': 'Asset'}}]}",
                "{'detail': {'metadata': {'version': [{'numeric': ['>', 0, '<=', 3]}]}}}",
                "{'detail': {'metadata': {'domain': [{'exists': true}], 'typeName': [{'exists': false}]}}}",
                "{'detail': {'nothing': {'here': [{'exists': false}]}}}",
                "{'$or': [{'source': ['other']}, {'resources': ['a']}]}"
            })
    void takesWhatIsAsItSays(String pattern) {
        assertThat(matches(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'source': ['aws.s3']}",
                "{'source': ['aws.datazone'], 'detail': {'metadata': {'domain': ['dzd_two']}}}",
                "{'source': ['AWS.DATAZONE']}",
                "{'detail': {'metadata': {'version': ['3']}}}",
                "{'detail': {'metadata': {'version': [4]}}}",
                "{'detail': {'metadata': ['dzd_one']}}",
                "{'source': {'deeper': ['aws.datazone']}}",
                "{'resources': ['c']}",
                "{'detail-type': [{'prefix': 'Asset'}]}",
                "{'detail-type': [{'suffix': 'created'}]}",
                "{'detail-type': [{'wildcard': 'Sub*x'}]}",
                "{'detail-type': [{'anything-but': ['Subscription Request Created']}]}",
                "{'detail-type': [{'anything-but': {'prefix': 'Subscription'}}]}",
                "{'nothing': [{'anything-but': 'x'}]}",
                "{'detail': {'metadata': {'version': [{'numeric': ['>', 3]}]}}}",
                "{'detail': {'metadata': {'domain': [{'numeric': ['>', 0]}]}}}",
                "{'detail': {'metadata': {'domain': [{'exists': false}]}}}",
                "{'detail': {'metadata': [{'exists': true}]}}",
                "{'$or': [{'source': ['other']}, {'resources': ['c']}]}",
                "{'source': ['other'], '$or': [{'resources': ['b']}, {'resources': ['a']}]}"
            })
    void refusesWhatIsNot(String pattern) {
        assertThat(matches(pattern)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a': 'b'}",
                "{'a': []}",
                "{'a': [['b']]}",
                "{'a': [{}]}",
                "{'a': [{'prefix': 1}]}",
                "{'a': [{'unheard-of': 'x'}]}",
                "{'a': [{'prefix': 'x', 'suffix': 'y'}]}",
                "{'a': [{'exists': 'yes'}]}",
                "{'a': [{'numeric': ['>']}]}",
                "{'a': [{'numeric': ['~', 1]}]}",
                "{'a': [{'anything-but': []}]}",
                "{'$or': [{'a': ['b']}]}"
            })
    void isRefusedWhenItMakesNoSense(String pattern) {
        assertThatThrownBy(() -> matches(pattern))
                .isInstanceOfSatisfying(
                        ServiceError.class,
                        error -> assertThat(error.code()).isEqualTo("InvalidEventPatternException"));
    }

    private static boolean matches(String pattern) {
        return EventPattern.of(pattern.replace('\'', '"')).matches(Json.mapper().readTree(EVENT));
    }
}
