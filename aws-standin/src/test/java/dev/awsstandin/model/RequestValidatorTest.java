package dev.awsstandin.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.model.InvalidInput.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RequestValidatorTest {

    @Test
    void acceptsAnInputThatFits() {
        assertThat(check("CreateProject", "{'domainIdentifier':'dzd_1','name':'Team one'}"))
                .isEmpty();
    }

    @Test
    void ignoresMembersThatTheModelDoesNotKnow() {
        assertThat(check("CreateProject", "{'domainIdentifier':'dzd_1','name':'a','projectMood':'fine'}"))
                .isEmpty();
    }

    @Test
    void namesAMissingMember() {
        assertThat(violation("CreateProject", "{'domainIdentifier':'dzd_1'}"))
                .isEqualTo("1 validation error detected: Value null at 'name' failed to satisfy constraint: "
                        + "Member must not be null");
    }

    @Test
    void nullIsMissing() {
        assertThat(violation("CreateProject", "{'domainIdentifier':'dzd_1','name':null}"))
                .contains("Value null at 'name'");
    }

    @Test
    void countsEveryBrokenConstraintAndKeepsSensitiveValuesToItself() {
        assertThat(violation("CreateProject", "{'domainIdentifier':'no domain','name':''}"))
                .startsWith("3 validation errors detected: ")
                .contains("Value 'no domain' at 'domainIdentifier' failed to satisfy constraint: "
                        + "Member must satisfy regular expression pattern: dzd[-_][a-zA-Z0-9_-]{1,36}; ")
                .contains("Value at 'name' failed to satisfy constraint: "
                        + "Member must have length greater than or equal to 1");
    }

    @Test
    void matchesThePatternAgainstTheWholeText() {
        assertThat(violation("GetProject", "{'domainIdentifier':'dzd_1','identifier':'abc/def'}"))
                .contains("Member must satisfy regular expression pattern: [a-zA-Z0-9_-]{1,36}");
    }

    @Test
    void countsCodePointsAndNotJavaCharacters() {
        var astronauts = "\uD83D\uDE80".repeat(256);
        var input = "{'domainIdentifier':'dzd_1','name':'%s','owningProjectIdentifier':'p','typeIdentifier':'t'}";

        assertThat(check("CreateAsset", input.formatted(astronauts))).isEmpty();
        assertThat(violation("CreateAsset", input.formatted(astronauts + "x")))
                .contains("Value at 'name' failed to satisfy constraint: "
                        + "Member must have length less than or equal to 256");
    }

    @Test
    void listsTheValuesOfAnEnum() {
        assertThat(violation("ListSubscriptions", "{'domainIdentifier':'dzd_1','status':'FINE'}"))
                .endsWith("Value 'FINE' at 'status' failed to satisfy constraint: "
                        + "Member must satisfy enum value set: [APPROVED, REVOKED, CANCELLED]");
    }

    @Test
    void checksTheRangeOfANumber() {
        assertThat(violation("ListProjects", "{'domainIdentifier':'dzd_1','maxResults':51}"))
                .endsWith("Value '51' at 'maxResults' failed to satisfy constraint: "
                        + "Member must have value less than or equal to 50");
    }

    @Test
    void checksTheSizeOfAList() {
        assertThat(violation(
                        "CreateSubscriptionRequest",
                        "{'domainIdentifier':'dzd_1','requestReason':'r','subscribedPrincipals':[],"
                                + "'subscribedListings':[{'identifier':'a'},{'identifier':'b'}]}"))
                .contains("at 'subscribedListings' failed to satisfy constraint: "
                        + "Member must have length less than or equal to 1")
                .contains("at 'subscribedPrincipals' failed to satisfy constraint: "
                        + "Member must have length greater than or equal to 1");
    }

    @Test
    void namesTheElementOfAListThatIsAStructure() {
        assertThat(violation(
                        "CreateSubscriptionRequest",
                        "{'domainIdentifier':'dzd_1','requestReason':'r','subscribedListings':[{'identifier':'a b'}],"
                                + "'subscribedPrincipals':[{'project':{'identifier':'p'}}]}"))
                .contains("Value 'a b' at 'subscribedListings.1.member.identifier' failed to satisfy constraint");
    }

    @Test
    void reportsAListOfTextsOnceWithAllConstraintsOfItsElements() {
        assertThat(violation(
                        "PutEnvironmentBlueprintConfiguration",
                        "{'domainIdentifier':'dzd_1','environmentBlueprintIdentifier':'b',"
                                + "'enabledRegions':['eu-west-1','nowhere','']}"))
                .isEqualTo("1 validation error detected: Value '[eu-west-1, nowhere, ]' at 'enabledRegions' failed to "
                        + "satisfy constraint: Member must satisfy constraint: [Member must have length less than or "
                        + "equal to 16, Member must have length greater than or equal to 4, Member must satisfy "
                        + "regular expression pattern: [a-z]{2}-?(iso|gov)?-{1}[a-z]*-{1}[0-9]]");
    }

    @Test
    void anElementThatIsNullIsRefused() {
        assertThat(violation(
                        "PutEnvironmentBlueprintConfiguration",
                        "{'domainIdentifier':'dzd_1','environmentBlueprintIdentifier':'b','enabledRegions':[null]}"))
                .endsWith("[0-9], Member must not be null]");
        assertThat(violation("CreateDomain", "{'name':'d','domainExecutionRole':'r','tags':{'k':null}}"))
                .contains("Map value must satisfy constraint: [", "Member must not be null]");
        assertThat(violation(
                        "CreateEnvironmentProfile",
                        "{'domainIdentifier':'dzd_1','environmentBlueprintIdentifier':'b','name':'n',"
                                + "'projectIdentifier':'p','userParameters':[null]}"))
                .endsWith("Value null at 'userParameters.1.member' failed to satisfy constraint: "
                        + "Member must not be null");
    }

    @Test
    void bytesAreInBase64() {
        assertThat(mismatch("PostLineageEvent", "{'domainIdentifier':'dzd_1','event':'%%'}"))
                .isEqualTo("STRING_VALUE can not be converted to a Blob");
    }

    @Test
    void aTextHasNoHalfCharacters() {
        assertThat(mismatch("CreateProject", "{'domainIdentifier':'dzd_1','name':'a\\ud800'}"))
                .isEqualTo("STRING_VALUE can not be converted to a String");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'soon'", "''", "'2026-02-30T00:00:00Z'", "'+10000-01-01T00:00:00Z'", "1e300", "-1e12"})
    void aTimeCanBeReadAndIsWithinFourDigitYears(String time) {
        assertThat(mismatch("ListLineageEvents", "{'domainIdentifier':'dzd_1','timestampAfter':%s}".formatted(time)))
                .endsWith("can not be converted to a Date");
        assertThat(check("ListLineageEvents", "{'domainIdentifier':'dzd_1','timestampAfter':1795538836.221}"))
                .isEmpty();
    }

    @Test
    void checksTheKeysOfAMap() {
        assertThat(violation("CreateDomain", "{'name':'d','tags':{'':'v'}}"))
                .contains("at 'tags' failed to satisfy constraint: Map keys must satisfy constraint: "
                        + "[Member must have length less than or equal to 128");
    }

    @Test
    void aUnionHasExactlyOneMember() {
        var input = "{'domainIdentifier':'dzd_1','projectIdentifier':'p','designation':'PROJECT_OWNER','member':%s}";

        assertThat(check("CreateProjectMembership", input.formatted("{'userIdentifier':'u'}")))
                .isEmpty();
        assertThat(violation("CreateProjectMembership", input.formatted("{}"))).contains("at 'member'");
        assertThat(violation(
                        "CreateProjectMembership", input.formatted("{'userIdentifier':'u','groupIdentifier':'g'}")))
                .contains("at 'member'");
    }

    @Test
    void aValueOfTheWrongTypeIsASerializationError() {
        assertThat(check("CreateProject", "{'domainIdentifier':'dzd_1','name':7}"))
                .contains(new InvalidInput(Kind.SERIALIZATION, "NUMBER_VALUE can not be converted to a String"));
        assertThat(check("CreateProject", "{'domainIdentifier':'dzd_1','name':{'a':1}}"))
                .contains(new InvalidInput(Kind.SERIALIZATION, "Start of structure or map found where not expected."));
        assertThat(check("ListProjects", "{'domainIdentifier':'dzd_1','maxResults':1.5}"))
                .contains(new InvalidInput(Kind.SERIALIZATION, "DECIMAL_VALUE can not be converted to an Integer"));
        assertThat(check("CreateDomain", "{'name':'d','tags':['a']}"))
                .contains(new InvalidInput(Kind.SERIALIZATION, "Start of list found where not expected"));
    }

    private static String violation(String operation, String input) {
        var invalid = check(operation, input).orElseThrow();
        assertThat(invalid.kind()).isEqualTo(Kind.VALIDATION);
        return invalid.message();
    }

    private static String mismatch(String operation, String input) {
        var invalid = check(operation, input).orElseThrow();
        assertThat(invalid.kind()).isEqualTo(Kind.SERIALIZATION);
        return invalid.message();
    }

    private static Optional<InvalidInput> check(String operation, String input) {
        return RequestValidator.check(
                ServiceModel.load("datazone").known(operation),
                JsonMapper.shared().readTree(input.replace('\'', '"')));
    }
}
