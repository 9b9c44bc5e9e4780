package dev.concord.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDifferenceTests {
    private static final String SHIPPED = document("""
            {"Sid": "Read", "Effect": "Allow", "Action": ["s3:Get", "s3:List"], "Resource": "*"},
            {"Sid": "Never", "Effect": "Deny", "Action": "iam:*", "Resource": "*",
             "Condition": {"StringEquals": {"sts:ExternalId": "a-secret"}}}""");

    @Test
    void orderAndListsOfOneDoNotCount() {
        assertThat(differences("""
                {"Sid": "Never", "Effect": "Deny", "Action": ["iam:*"], "Resource": ["*"],
                 "Condition": {"StringEquals": {"sts:ExternalId": ["a-secret"]}}},
                {"Sid": "Read", "Effect": "Allow", "Action": ["s3:List", "s3:Get"], "Resource": "*"}""")).isEmpty();
    }

    @Test
    void statementsMayStandInSeveralDocuments() {
        assertThat(PolicyDifference.between(SHIPPED, List.of(document("""
                                        {"Sid": "Never", "Effect": "Deny", "Action": "iam:*", "Resource": "*",
                                         "Condition": {"StringEquals": {"sts:ExternalId": "a-secret"}}}"""), document("""
                                        {"Sid": "Read", "Effect": "Allow", "Action": ["s3:Get", "s3:List"], "Resource": "*"}"""))))
                .isEmpty();
    }

    @Test
    void namesWhatIsMissingAndWhatIsAdded() {
        assertThat(differences("""
                {"Sid": "Read", "Effect": "Allow", "Action": ["s3:Get", "s3:Put"], "Resource": "*"},
                {"Sid": "Extra", "Effect": "Allow", "Action": "*", "Resource": "*"}"""))
                .containsExactly(
                        "the statement Never is missing",
                        "Read lacks s3:List",
                        "Read adds s3:Put",
                        "the statement Extra is not Concord's");
    }

    @Test
    void neverTellsWhatAConditionAsksFor() {
        var found = differences("""
                {"Sid": "Read", "Effect": "Allow", "Action": ["s3:Get", "s3:List"], "Resource": "*"},
                {"Sid": "Never", "Effect": "Deny", "Action": "iam:*", "Resource": "*",
                 "Condition": {"StringEquals": {"sts:ExternalId": "another"}}}""");
        assertThat(found).containsExactly("Never has another Condition");
        assertThat(found.toString()).doesNotContain("a-secret");
    }

    @Test
    void aMissingConditionIsADifference() {
        assertThat(differences("""
                {"Sid": "Read", "Effect": "Allow", "Action": ["s3:Get", "s3:List"], "Resource": "*"},
                {"Sid": "Never", "Effect": "Deny", "Action": "iam:*", "Resource": "*"}""")).containsExactly("Never has another Condition");
    }

    private static List<String> differences(String statements) {
        return PolicyDifference.between(SHIPPED, List.of(document(statements)));
    }

    private static String document(String statements) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}";
    }
}
