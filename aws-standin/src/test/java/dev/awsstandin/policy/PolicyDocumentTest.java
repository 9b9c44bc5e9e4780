package dev.awsstandin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDocumentTest {

    private static final String ARN = "arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/fraud";

    @ParameterizedTest
    @CsvSource({
        "sagemaker:DescribeModelPackageGroup, ALLOWED",
        "sagemaker:Describe*, ALLOWED",
        "SAGEMAKER:describemodelpackagegroup, ALLOWED",
        "sagemaker:*, ALLOWED",
        "*, ALLOWED",
        "sagemaker:DescribeModelPackageGrou?, ALLOWED",
        "sagemaker:DescribeModelPackage, SILENT",
        "datazone:*, SILENT"
    })
    void actionsMatchWithWildcardsAndWithoutCase(String action, Verdict verdict) {
        assertThat(allow("\"Action\": \"%s\", \"Resource\": \"*\"".formatted(action))
                        .verdict(request()))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "*, ALLOWED",
        "arn:aws:sagemaker:*:*:model-package-group/*, ALLOWED",
        "arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/fraud, ALLOWED",
        "arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/Fraud, SILENT",
        "arn:aws:sagemaker:eu-west-1:447120983316:model-package/*, SILENT"
    })
    void resourcesMatchWithWildcardsAndWithCase(String resource, Verdict verdict) {
        assertThat(allow("\"Action\": \"*\", \"Resource\": \"%s\"".formatted(resource))
                        .verdict(request()))
                .isEqualTo(verdict);
    }

    @Test
    void notActionAndNotResourceMeanAllOthers() {
        assertThat(allow("\"NotAction\": \"iam:*\", \"Resource\": \"*\"").verdict(request()))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(allow("\"NotAction\": \"sagemaker:*\", \"Resource\": \"*\"").verdict(request()))
                .isEqualTo(Verdict.SILENT);
        assertThat(allow("\"Action\": \"*\", \"NotResource\": \"arn:aws:s3:::*\"")
                        .verdict(request()))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(allow("\"Action\": \"*\", \"NotResource\": \"arn:aws:sagemaker:*\"")
                        .verdict(request()))
                .isEqualTo(Verdict.SILENT);
    }

    @Test
    void anExplicitDenialWins() {
        var both = identity("""
                [{"Effect": "Allow", "Action": "*", "Resource": "*"},
                 {"Effect": "Deny", "Action": "sagemaker:*", "Resource": "*"}]""");

        assertThat(both.verdict(request())).isEqualTo(Verdict.DENIED);
        assertThat(PolicyDocument.together(List.of(allow("\"Action\": \"*\", \"Resource\": \"*\""), both), request()))
                .isEqualTo(Verdict.DENIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'StringEquals': {'aws:ResourceTag/team': 'ml'}} | ALLOWED",
                "{'StringEquals': {'aws:ResourceTag/team': ['x', 'ml']}} | ALLOWED",
                "{'StringEquals': {'aws:ResourceTag/Team': 'ml'}} | ALLOWED",
                "{'StringEquals': {'aws:ResourceTag/team': 'ML'}} | SILENT",
                "{'StringEquals': {'aws:ResourceTag/none': 'ml'}} | SILENT",
                "{'StringEqualsIfExists': {'aws:ResourceTag/none': 'ml'}} | ALLOWED",
                "{'StringEqualsIfExists': {'aws:ResourceTag/team': 'x'}} | SILENT",
                "{'StringNotEquals': {'aws:ResourceTag/team': 'x'}} | ALLOWED",
                "{'StringNotEquals': {'aws:ResourceTag/team': ['x', 'ml']}} | SILENT",
                "{'StringNotEquals': {'aws:ResourceTag/none': 'ml'}} | ALLOWED",
                "{'StringEqualsIgnoreCase': {'aws:ResourceTag/team': 'ML'}} | ALLOWED",
                "{'StringLike': {'aws:ResourceTag/team': 'm*'}} | ALLOWED",
                "{'StringNotLike': {'aws:ResourceTag/team': 'm*'}} | SILENT",
                "{'ArnLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/projects/*'}} | ALLOWED",
                "{'ArnLike': {'aws:PrincipalArn': 'arn:*:role/projects/*'}} | SILENT",
                "{'ArnNotLike': {'aws:PrincipalArn': 'arn:aws:iam::*:user/*'}} | ALLOWED",
                "{'Bool': {'aws:SecureTransport': true}} | ALLOWED",
                "{'Bool': {'aws:SecureTransport': 'false'}} | SILENT",
                "{'Null': {'aws:ResourceTag/none': true}} | ALLOWED",
                "{'Null': {'aws:ResourceTag/team': 'true'}} | SILENT",
                "{'Null': {'aws:ResourceTag/team': 'false'}} | ALLOWED",
                "{'ForAnyValue:StringEquals': {'aws:TagKeys': 'a'}} | ALLOWED",
                "{'ForAnyValue:StringLike': {'aws:TagKeys': 'x*'}} | SILENT",
                "{'ForAllValues:StringEquals': {'aws:TagKeys': ['a', 'b', 'c']}} | ALLOWED",
                "{'ForAllValues:StringLike': {'aws:TagKeys': 'a*'}} | SILENT",
                "{'ForAllValues:StringEquals': {'aws:RequestTag/none': 'x'}} | ALLOWED",
                "{'ForAnyValue:StringEquals': {'aws:RequestTag/none': 'x'}} | SILENT",
                "{'StringEquals': {'aws:ResourceTag/team': '${aws:PrincipalTag/team}'}} | ALLOWED",
                "{'StringEquals': {'aws:ResourceTag/team': '${aws:PrincipalTag/none}'}} | SILENT",
                "{'StringEquals': {'aws:ResourceTag/team': 'ml', 'aws:ResourceTag/none': 'x'}} | SILENT",
                "{'NumericLessThan': {'aws:ResourceTag/team': '3'}} | SILENT",
                "{'StringEquals': {'aws:VpcSourceIp': 'x'}} | SILENT",
                "{'Made:Up': {'made:up': 'x'}} | SILENT"
            })
    void conditionsNarrowAnAllowance(String condition, Verdict verdict) {
        assertThat(allow("\"Action\": \"*\", \"Resource\": \"*\", \"Condition\": " + condition.replace('\'', '"'))
                        .verdict(request()))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'NumericLessThan': {'aws:ResourceTag/team': '3'}}",
                "{'IpAddress': {'aws:SourceIp': '10.0.0.0/8'}}",
                "{'StringNotEquals': {'aws:ResourceTag/team': '${aws:PrincipalTag/none}'}}"
            })
    void aDenialHoldsWhereItsConditionCannotBeJudged(String condition) {
        var policy = identity("{\"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\", \"Condition\": %s}"
                .formatted(condition.replace('\'', '"')));

        assertThat(policy.verdict(request())).isEqualTo(Verdict.DENIED);
    }

    @Test
    void aDenialWhoseOtherConditionFailsDoesNotHold() {
        var policy = identity("""
                {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition":
                  {"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}, "StringEquals": {"aws:ResourceTag/team": "x"}}}""");

        assertThat(policy.verdict(request())).isEqualTo(Verdict.SILENT);
    }

    @Test
    void variablesStandInResourcesToo() {
        assertThat(allow("\"Action\": \"*\", \"Resource\": \"arn:aws:sagemaker:*:*:*/${aws:PrincipalTag/model}\"")
                        .verdict(request()))
                .isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aTrustPolicyNamesItsPrincipals() {
        var trust = PolicyDocument.trust("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Principal": {"AWS": ["arn:aws:iam::447120983316:role/a"]}, "Action": "sts:AssumeRole"},
                  {"Effect": "Allow", "Principal": {"Service": "datazone.amazonaws.com"}, "Action": "sts:AssumeRole"},
                  {"Effect": "Allow", "Principal": {"AWS": "447120983316"}, "Action": "sts:TagSession"}]}""");
        var assume = new AccessRequest("sts:AssumeRole", "*", Map.of());

        assertThat(trust.verdictForNamed(Set.of("arn:aws:iam::447120983316:role/a"), assume))
                .isEqualTo(Verdict.ALLOWED);
        assertThat(trust.verdictForNamed(Set.of("arn:aws:iam::447120983316:role/b"), assume))
                .isEqualTo(Verdict.SILENT);
        assertThat(trust.verdictForService("datazone.amazonaws.com", assume)).isEqualTo(Verdict.ALLOWED);
        assertThat(trust.verdictForAccount("447120983316", assume)).isEqualTo(Verdict.SILENT);
        assertThat(trust.verdictForAccount("447120983316", new AccessRequest("sts:TagSession", "*", Map.of())))
                .isEqualTo(Verdict.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{'Statement': []}",
                "{'Version': '2013-01-01', 'Statement': {'Effect': 'Allow', 'Action': '*', 'Resource': '*'}}",
                "{'Statement': {'Effect': 'allow', 'Action': '*', 'Resource': '*'}}",
                "{'Statement': {'Effect': 'Allow', 'Action': 'everything', 'Resource': '*'}}",
                "{'Statement': {'Effect': 'Allow', 'Action': '*'}}",
                "{'Statement': {'Effect': 'Allow', 'Action': '*', 'Resource': 'bucket'}}",
                "{'Statement': {'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Principal': '*'}}",
                "{'Statement': {'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Typo': 1}}",
                "{'Statement': {'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {'Bool': 1}}}",
                "{'Statement': {'Effect': 'Allow', 'Action': {'a': 1}, 'Resource': '*'}}"
            })
    void whatIsNoPolicyIsMalformed(String document) {
        assertThatThrownBy(() -> PolicyDocument.identity(document.replace('\'', '"')))
                .isInstanceOf(MalformedPolicy.class);
    }

    @Test
    void manyWildcardsDoNotTakeForEver() {
        var pattern = "arn:" + "*a".repeat(200) + "b";

        assertThat(Glob.matches(pattern, "arn:" + "a".repeat(5000))).isFalse();
    }

    private static AccessRequest request() {
        return new AccessRequest(
                "sagemaker:DescribeModelPackageGroup",
                ARN,
                Map.of(
                        "aws:ResourceTag/team", List.of("ml"),
                        "aws:PrincipalTag/team", List.of("ml"),
                        "aws:PrincipalTag/model", List.of("fraud"),
                        "aws:PrincipalArn", List.of("arn:aws:iam::447120983316:role/projects/p"),
                        "aws:SecureTransport", List.of("true"),
                        "aws:TagKeys", List.of("a", "b")));
    }

    private static PolicyDocument allow(String rest) {
        return identity("{\"Effect\": \"Allow\", %s}".formatted(rest));
    }

    private static PolicyDocument identity(String statements) {
        return PolicyDocument.identity("{\"Version\": \"2012-10-17\", \"Statement\": %s}".formatted(statements));
    }
}
