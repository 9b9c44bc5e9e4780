package dev.concord.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.concord.StandinAccount;
import dev.concord.architecture.AwsCallsInCode.Made;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.UserDesignation;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/** Whatever the code calls in AWS, the role that calls it may: the code says what and as whom, AWS's evaluator decides. */
class PolicyCoverageTests {
    private static final StandinAccount ACCOUNT = StandinAccount.open();
    private static final List<Made> CODE = AwsCallsInCode.in(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.concord"));
    private static final List<Made> PLANTED = AwsCallsInCode.in(new ClassFileImporter().importPackages("planted"));
    /** IAM asks for these beside the call's own action. */
    private static final Map<String, String> ALSO =
            Map.of("iam:CreateRole", "iam:TagRole", "sagemaker:CreateUserProfile", "sagemaker:AddTags");
    /** Set-up tries it to see that it is denied. */
    private static final String TRIED = "datazone:GetDomain";
    /** Everybody may ask who they are. */
    private static final String FREE = "sts:GetCallerIdentity";

    private static final Map<Acting, String> ROLES = new EnumMap<>(Acting.class);

    @BeforeAll
    static void makeAProject() {
        ACCOUNT.project("concord-tests", UserDesignation.PROJECT_OWNER);
        ACCOUNT.putPolicy(
                "concord-tests", StandinAccount.filled("project-role", Map.of("project", Situation.PROJECT)));
        ROLES.put(Acting.BASE, "arn:aws:iam::447120983316:user/concord-base");
        ROLES.put(Acting.BOOTSTRAP, StandinAccount.roleArn("concord-bootstrap"));
        ROLES.put(Acting.INSPECT, StandinAccount.roleArn("concord-inspect"));
        ROLES.put(Acting.PROJECT, StandinAccount.projectRole("concord-tests"));
    }

    @Test
    void itIsKnownAsWhomEveryCallIsMade() {
        assertThat(CODE).hasSizeGreaterThan(90).allSatisfy(made -> assertThat(made.as())
                .as(made.where())
                .isNotEmpty());
        assertThat(CODE).flatExtracting(Made::as).containsOnly(Acting.values());
    }

    @Test
    void everyCallIsAllowedToWhoeverMakesIt() {
        assertThat(denied(CODE, made -> !made.action().equals(FREE) && !isTried(made)))
                .isEmpty();
    }

    @Test
    void whatSetUpTriesWithTheBareKeyIsDenied() {
        assertThat(CODE).anyMatch(PolicyCoverageTests::isTried);
        assertThat(denied(CODE, PolicyCoverageTests::isTried)).isNotEmpty();
    }

    @Test
    void plantedCallsThatNoPolicyAllowsAreCaught() {
        assertThat(denied(PLANTED, made -> true))
                .anySatisfy(denied -> assertThat(denied).startsWith("INSPECT may not datazone:DeleteDomain"))
                .anySatisfy(denied -> assertThat(denied).startsWith("PROJECT may not iam:CreateAccessKey"));
        assertThat(PLANTED)
                .filteredOn(made -> made.as().isEmpty())
                .extracting(Made::action)
                .containsExactly("iam:DeleteUser");
    }

    /** What the coming observers read, as the role that reads it. */
    @Test
    void whatBecameOfRequestsGrantsAssetsAndListingsMayBeRead() {
        var reads = List.of(
                        "GetSubscription",
                        "GetSubscriptionRequestDetails",
                        "ListSubscriptionRequests",
                        "ListSubscriptions",
                        "ListSubscriptionGrants",
                        "GetSubscriptionGrant",
                        "GetAsset",
                        "GetListing",
                        "Search",
                        "SearchListings")
                .stream()
                .map(operation -> new Made("datazone:" + operation, Set.of(Acting.PROJECT), "observers"))
                .toList();
        assertThat(denied(reads, made -> true)).isEmpty();
        var tags = new Made("sagemaker:ListTags", Set.of(Acting.INSPECT), "observers");
        assertThat(denied(List.of(tags), made -> true)).isEmpty();
    }

    private static boolean isTried(Made made) {
        return made.action().equals(TRIED) && made.as().contains(Acting.BASE);
    }

    private static List<String> denied(List<Made> calls, Predicate<Made> which) {
        return calls.stream()
                .filter(which)
                .flatMap(made -> made.as().stream()
                        .flatMap(as -> actions(made.action())
                                .filter(action -> !allowed(as, action))
                                .map(action -> "%s may not %s in %s".formatted(as, action, made.where()))))
                .distinct()
                .toList();
    }

    private static Stream<String> actions(String action) {
        return Stream.concat(
                Stream.of(action), Stream.ofNullable(ALSO.get(action)));
    }

    private static boolean allowed(Acting as, String action) {
        var situation = Situation.of(as, action);
        var context = situation.context().entrySet().stream()
                .map(entry -> ContextEntry.builder()
                        .contextKeyName(entry.getKey())
                        .contextKeyValues(entry.getValue())
                        .contextKeyType(ContextKeyTypeEnum.STRING)
                        .build())
                .toList();
        return ACCOUNT.iam()
                .simulatePrincipalPolicy(simulate -> simulate.policySourceArn(ROLES.get(as))
                        .actionNames(action)
                        .resourceArns(situation.resource())
                        .contextEntries(context))
                .evaluationResults()
                .stream()
                .map(EvaluationResult::evalDecision)
                .allMatch(PolicyEvaluationDecisionType.ALLOWED::equals);
    }
}
