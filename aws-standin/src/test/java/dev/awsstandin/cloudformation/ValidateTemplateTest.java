package dev.awsstandin.cloudformation;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.TemplateParameter;
import software.amazon.awssdk.services.cloudformation.model.ValidateTemplateResponse;

class ValidateTemplateTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String YAML = """
            AWSTemplateFormatVersion: '2010-09-09'
            Description: Roles for Concord
            Parameters:
              ExternalId:
                Type: String
                Description: What trust policies ask for
                NoEcho: true
              Path:
                Type: String
                Default: /concord/
            Conditions:
              Named: !Not [!Equals [!Ref Path, '']]
            Resources:
              Boundary:
                Type: AWS::IAM::ManagedPolicy
                Properties:
                  PolicyDocument:
                    Statement: {Effect: Allow, Action: 'datazone:*', Resource: '*'}
              Role:
                Type: AWS::IAM::Role
                Condition: Named
                DependsOn: Key
                Properties:
                  RoleName: !Sub '${AWS::StackName}-bootstrap'
                  PermissionsBoundary: !Ref Boundary
                  AssumeRolePolicyDocument:
                    Statement:
                      Condition: {StringEquals: {'sts:ExternalId': !Ref ExternalId}}
              Key:
                Type: AWS::KMS::Key
            Outputs:
              RoleArn:
                Value: !GetAtt Role.Arn
              Text:
                Value: !Sub ['${Own}-${Key.Arn}-${!Literal}', {Own: !Ref Path}]
            """;

    private static CloudFormationClient cloudFormation() {
        return STANDIN.client(CloudFormationClient.builder(), ADMINISTRATOR);
    }

    @Test
    void tellsParametersAndWhatMustBeAcknowledged() {
        var valid = validate(YAML);

        assertThat(valid.description()).isEqualTo("Roles for Concord");
        assertThat(valid.parameters())
                .containsExactlyInAnyOrder(
                        TemplateParameter.builder()
                                .parameterKey("ExternalId")
                                .noEcho(true)
                                .description("What trust policies ask for")
                                .build(),
                        TemplateParameter.builder()
                                .parameterKey("Path")
                                .noEcho(false)
                                .defaultValue("/concord/")
                                .build());
        assertThat(valid.capabilities()).containsExactly(Capability.CAPABILITY_NAMED_IAM);
        assertThat(valid.capabilitiesReason()).contains("AWS::IAM::ManagedPolicy", "AWS::IAM::Role");
    }

    @Test
    void aRoleWithoutANameNeedsLess() {
        assertThat(validate("{\"Resources\": {\"Role\": {\"Type\": \"AWS::IAM::Role\", \"Properties\": {}}}}")
                        .capabilities())
                .containsExactly(Capability.CAPABILITY_IAM);
        assertThat(validate("{\"Resources\": {\"Key\": {\"Type\": \"AWS::KMS::Key\"}}}")
                        .capabilities())
                .isEmpty();
        assertThat(validate("{\"Transform\": \"AWS::LanguageExtensions\","
                                + " \"Resources\": {\"Key\": {\"Type\": \"AWS::KMS::Key\"}}}")
                        .declaredTransforms())
                .containsExactly("AWS::LanguageExtensions");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "Extra: {}\nResources: {K: {Type: 'AWS::KMS::Key'}}",
                        "Invalid template property or properties [Extra]"),
                Arguments.of(
                        "Description: nothing",
                        "Template format error: At least one Resources member must be defined."),
                Arguments.of(
                        "Resources: {K: {Properties: {}}}",
                        "Template format error: Every Resources object must contain a Type member."),
                Arguments.of(
                        "Resources: {K: {Type: 'AWS::KMS::Key', Colour: red}}",
                        "Invalid template resource property 'Colour'"),
                Arguments.of(
                        "Resources: {K: {Type: Key}}", "Template format error: Unrecognized resource types: [Key]"),
                Arguments.of("Resources: {a-b: {Type: 'AWS::KMS::Key'}}", "Resources name a-b is non alphanumeric."),
                Arguments.of(
                        "Resources: {K: {Type: 'AWS::KMS::Key', Properties: {Description: !Ref Ghost}}}",
                        "Template format error: Unresolved resource dependencies [Ghost] in the Resources block of the template"),
                Arguments.of(
                        "Resources: {K: {Type: 'AWS::KMS::Key', Properties: {Description: !Sub '${Ghost}'}}}",
                        "Unresolved resource dependencies [Ghost] in the Resources block"),
                Arguments.of(
                        "Resources: {K: {Type: 'AWS::KMS::Key', DependsOn: [Ghost]}}",
                        "Unresolved resource dependencies [Ghost] in the Resources block"),
                Arguments.of(
                        "Resources: {K: {Type: 'AWS::KMS::Key'}}\nOutputs: {O: {Value: !Ref Ghost}}",
                        "Unresolved resource dependencies [Ghost] in the Outputs block of the template"),
                Arguments.of(
                        "Resources: {K: {Type: 'AWS::KMS::Key', Properties: {Description: !GetAtt Ghost.Arn}}}",
                        "Template error: instance of Fn::GetAtt references undefined resource Ghost"),
                Arguments.of(
                        "Resources: {K: {Type: 'AWS::KMS::Key', Properties: {Description: !GetAtt K}}}",
                        "Template error: every Fn::GetAtt object requires two non-empty parameters"),
                Arguments.of(
                        "Resources: {K: {Type: 'AWS::KMS::Key', Condition: Ghost}}",
                        "Unresolved condition dependency Ghost"),
                Arguments.of(
                        "Resources: {A: {Type: 'AWS::KMS::Key', DependsOn: B}, B: {Type: 'AWS::KMS::Key', Properties: {D: !Ref A}}}",
                        "Circular dependency between resources: [A, B]"),
                Arguments.of(
                        "Parameters: {P: {Default: x}}\nResources: {K: {Type: 'AWS::KMS::Key'}}",
                        "Template format error: Every Parameters object must contain a Type member."),
                Arguments.of(
                        "Parameters: {P: {Type: Text}}\nResources: {K: {Type: 'AWS::KMS::Key'}}",
                        "Template format error: Unrecognized parameter type: Text"),
                Arguments.of("Resources: [", "Template format error: YAML not well-formed. (line 1, column"),
                Arguments.of(
                        "{\"Description\": {}, \"Resources\": {\"Key\": {\"Type\": \"AWS::KMS::Key\"}}}",
                        "Template format error: Every Description member must be a string."),
                Arguments.of(
                        "{\"Parameters\": {\"P\": {\"Type\": \"String\", \"Default\": []}}}",
                        "Template format error: Every Default member must be a string."),
                Arguments.of("{\"Resources\": ", "Template format error: JSON not well-formed. (line 1, column"),
                Arguments.of("just text", "Template format error: unsupported structure."),
                Arguments.of(
                        "Description: " + "x".repeat(51_200), "Member must have length less than or equal to 51200"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatIsWrong(String template, String message) {
        assertThatThrownBy(() -> validate(template)).isInstanceOfSatisfying(CloudFormationException.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
            assertThat(error.statusCode()).isEqualTo(400);
            assertThat(error.getMessage()).contains(message);
        });
    }

    private static ValidateTemplateResponse validate(String template) {
        return cloudFormation().validateTemplate(validate -> validate.templateBody(template));
    }
}
