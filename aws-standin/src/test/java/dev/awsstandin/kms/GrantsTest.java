package dev.awsstandin.kms;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateGrantResponse;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.DryRunOperationException;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.GrantOperation;
import software.amazon.awssdk.services.kms.model.InvalidArnException;
import software.amazon.awssdk.services.kms.model.InvalidGrantTokenException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

class GrantsTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private String key;
    private String name;
    private AwsCredentials grantee;

    @BeforeEach
    void aKeyAndSomebodyWithoutPolicies() {
        key = administrator().createKey().keyMetadata().arn();
        name = "grantee-" + NUMBERS.incrementAndGet();
        grantee = new People(STANDIN).user(name);
    }

    @Test
    void aGrantLetsItsGranteeInAfterAWhile() {
        grant(GrantOperation.DESCRIBE_KEY);

        assertDenied(() -> describe(grantee));
        STANDIN.waitForRoles();

        describe(grantee);
        assertDenied(() -> kms(grantee).getKeyPolicy(get -> get.keyId(key)));
    }

    @Test
    void whoShowsTheTokenNeedNotWait() {
        var token = grant(GrantOperation.DESCRIBE_KEY).grantToken();

        kms(grantee).describeKey(get -> get.keyId(key).grantTokens(token));

        assertThatThrownBy(() -> kms(grantee).describeKey(get -> get.keyId(key).grantTokens("made-up")))
                .isInstanceOf(KmsException.class);
        assertThatThrownBy(
                        () -> administrator().describeKey(get -> get.keyId(key).grantTokens("made-up")))
                .isInstanceOf(InvalidGrantTokenException.class);
    }

    @Test
    void aRevokedGrantLetsInForAWhileAndThenNoMore() {
        var grant = grant(GrantOperation.DESCRIBE_KEY);
        STANDIN.waitForRoles();

        administrator().revokeGrant(revoke -> revoke.keyId(key).grantId(grant.grantId()));

        assertThat(administrator().listGrants(list -> list.keyId(key)).grants()).isEmpty();
        describe(grantee);
        STANDIN.waitForRoles();
        assertDenied(() -> describe(grantee));
        assertThatThrownBy(() ->
                        administrator().revokeGrant(revoke -> revoke.keyId(key).grantId(grant.grantId())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void grantsAreListedByKeyGranteeAndRetiringPrincipal() {
        var other = new People(STANDIN).user(name + "-other");
        assertThat(other).isNotNull();
        var grant = administrator()
                .createGrant(create -> create.keyId(key)
                        .name("for-tests")
                        .granteePrincipal(arn(name))
                        .retiringPrincipal(arn(name + "-other"))
                        .operations(GrantOperation.DECRYPT)
                        .constraints(limits -> limits.encryptionContextSubset(Map.of("project", "fraud"))));

        var listed = administrator().listGrants(list -> list.keyId(key)).grants();

        assertThat(listed).singleElement().satisfies(found -> {
            assertThat(found.grantId()).isEqualTo(grant.grantId());
            assertThat(found.keyId()).isEqualTo(key);
            assertThat(found.name()).isEqualTo("for-tests");
            assertThat(found.granteePrincipal()).isEqualTo(arn(name));
            assertThat(found.operations()).containsExactly(GrantOperation.DECRYPT);
            assertThat(found.constraints().encryptionContextSubset()).containsEntry("project", "fraud");
            assertThat(found.creationDate()).isNotNull();
        });
        assertThat(administrator()
                        .listGrants(list -> list.keyId(key).granteePrincipal(arn("administrator")))
                        .grants())
                .isEmpty();
        assertThat(administrator()
                        .listRetirableGrants(list -> list.retiringPrincipal(arn(name + "-other")))
                        .grants())
                .extracting(GrantListEntry::grantId)
                .containsExactly(grant.grantId());
    }

    @Test
    void itsRetiringPrincipalMayRetireItWithoutAnyPolicy() {
        var retiring = new People(STANDIN).user(name + "-retiring");
        var grant = administrator()
                .createGrant(create -> create.keyId(key)
                        .granteePrincipal(arn(name))
                        .retiringPrincipal(arn(name + "-retiring"))
                        .operations(GrantOperation.DESCRIBE_KEY));

        assertDenied(() -> kms(grantee).retireGrant(retire -> retire.grantToken(grant.grantToken())));
        kms(retiring).retireGrant(retire -> retire.grantToken(grant.grantToken()));

        assertThat(administrator().listGrants(list -> list.keyId(key)).grants()).isEmpty();
    }

    @Test
    void aGranteePassesOnOnlyWhatItWasGranted() {
        grant(GrantOperation.CREATE_GRANT, GrantOperation.DESCRIBE_KEY);
        STANDIN.waitForRoles();

        var passedOn = kms(grantee)
                .createGrant(create -> create.keyId(key)
                        .granteePrincipal(arn("administrator"))
                        .operations(GrantOperation.DESCRIBE_KEY));

        assertThat(passedOn.grantId()).hasSize(64);
        assertDenied(() -> kms(grantee)
                .createGrant(create ->
                        create.keyId(key).granteePrincipal(arn("administrator")).operations(GrantOperation.DECRYPT)));
    }

    @Test
    void aConstraintLetsOnlyItsContextBeUsed() {
        administrator()
                .createGrant(create -> create.keyId(key)
                        .granteePrincipal(arn(name))
                        .operations(GrantOperation.ENCRYPT)
                        .constraints(limits -> limits.encryptionContextEquals(Map.of("project", "fraud"))));
        STANDIN.waitForRoles();

        assertThat(encrypt(Map.of("project", "fraud"))).isNotNull();
        assertDenied(() -> encrypt(Map.of("project", "risk")));
        assertDenied(() -> encrypt(Map.of()));
    }

    @Test
    void aNamedGrantThatIsAskedForAgainIsTheSameOne() {
        var first = named();
        var second = named();

        assertThat(second.grantId()).isEqualTo(first.grantId());
        assertThat(second.grantToken()).isNotEqualTo(first.grantToken());
        assertThat(grant(GrantOperation.DECRYPT).grantId())
                .isNotEqualTo(grant(GrantOperation.DECRYPT).grantId());
    }

    @Test
    void aDenialInAPolicyBeatsAGrant() {
        grant(GrantOperation.DESCRIBE_KEY);
        STANDIN.waitForRoles();
        STANDIN.iam().putUserPolicy(put -> put.userName(name).policyName("not").policyDocument("""
                {"Version": "2012-10-17", "Statement":
                  {"Effect": "Deny", "Action": "kms:DescribeKey", "Resource": "*"}}"""));

        assertDenied(() -> describe(grantee));
    }

    @Test
    void policiesMayLimitWhatIsGrantedAndToWhom() {
        var limited = new People(STANDIN).user(name + "-limited", """
                {"Version": "2012-10-17", "Statement":
                  {"Effect": "Allow", "Action": "kms:CreateGrant", "Resource": "*", "Condition": {
                    "ForAllValues:StringEquals": {"kms:GrantOperations": ["Decrypt"]},
                    "StringEquals": {"kms:GranteePrincipal": "%s"}}}}""".formatted(arn(name)));

        kms(limited)
                .createGrant(
                        create -> create.keyId(key).granteePrincipal(arn(name)).operations(GrantOperation.DECRYPT));

        assertDenied(() -> kms(limited)
                .createGrant(
                        create -> create.keyId(key).granteePrincipal(arn(name)).operations(GrantOperation.ENCRYPT)));
    }

    @Test
    void whatCannotBeGrantedIsRefused() {
        assertThatThrownBy(() -> administrator()
                        .createGrant(create ->
                                create.keyId(key).granteePrincipal("somebody").operations(GrantOperation.DECRYPT)))
                .isInstanceOf(InvalidArnException.class);
        assertThatThrownBy(() -> administrator()
                        .createGrant(create -> create.keyId(key)
                                .granteePrincipal(arn(name))
                                .operations(GrantOperation.DECRYPT)
                                .dryRun(true)))
                .isInstanceOf(DryRunOperationException.class);
        assertThat(administrator().listGrants(list -> list.keyId(key)).grants()).isEmpty();
        administrator().disableKey(disable -> disable.keyId(key));
        assertThatThrownBy(() -> grant(GrantOperation.DECRYPT)).isInstanceOf(DisabledException.class);
    }

    private CreateGrantResponse named() {
        return administrator()
                .createGrant(create -> create.keyId(key)
                        .name("again")
                        .granteePrincipal(arn(name))
                        .operations(GrantOperation.DECRYPT));
    }

    private CreateGrantResponse grant(GrantOperation... operations) {
        return administrator()
                .createGrant(
                        create -> create.keyId(key).granteePrincipal(arn(name)).operations(Arrays.asList(operations)));
    }

    private SdkBytes encrypt(Map<String, String> context) {
        return kms(grantee)
                .encrypt(encrypt -> encrypt.keyId(key)
                        .plaintext(SdkBytes.fromUtf8String("secret"))
                        .encryptionContext(context))
                .ciphertextBlob();
    }

    private void describe(AwsCredentials as) {
        assertThat(kms(as).describeKey(get -> get.keyId(key)).keyMetadata().arn())
                .isEqualTo(key);
    }

    private static KmsClient administrator() {
        return kms(ADMINISTRATOR);
    }

    private static KmsClient kms(AwsCredentials credentials) {
        return STANDIN.client(KmsClient.builder(), credentials);
    }

    private static String arn(String user) {
        return "arn:aws:iam::447120983316:user/" + user;
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        KmsException.class,
                        denied ->
                                assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
    }
}
