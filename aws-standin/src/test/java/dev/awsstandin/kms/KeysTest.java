package dev.awsstandin.kms;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AlreadyExistsException;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.InvalidAliasNameException;
import software.amazon.awssdk.services.kms.model.InvalidArnException;
import software.amazon.awssdk.services.kms.model.InvalidMarkerException;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.Tag;
import software.amazon.awssdk.services.kms.model.TagException;
import software.amazon.awssdk.services.kms.model.UnsupportedOperationException;

class KeysTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static KmsClient kms() {
        return STANDIN.client(KmsClient.builder(), ADMINISTRATOR);
    }

    @Test
    void aKeyIsFoundByIdArnAndAlias() {
        var key = kms().createKey(create -> create.description("For environments"))
                .keyMetadata();
        kms().createAlias(create -> create.aliasName("alias/environments").targetKeyId(key.keyId()));

        for (var name : new String[] {
            key.keyId(), key.arn(), "alias/environments", "arn:aws:kms:eu-west-1:447120983316:alias/environments"
        }) {
            var found = kms().describeKey(get -> get.keyId(name)).keyMetadata();
            assertThat(found.arn()).isEqualTo("arn:aws:kms:eu-west-1:447120983316:key/" + key.keyId());
            assertThat(found.keyState()).isEqualTo(KeyState.ENABLED);
            assertThat(found.enabled()).isTrue();
            assertThat(found.description()).isEqualTo("For environments");
            assertThat(found.creationDate()).isEqualTo(key.creationDate());
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertMissing("1234abcd-12ab-34cd-56ef-1234567890ab", "does not exist");
        assertMissing("alias/nobody", "Alias arn:aws:kms:eu-west-1:447120983316:alias/nobody is not found.");
        assertMissing("nonsense", "Invalid keyId 'nonsense'");
        assertThatThrownBy(() -> kms().describeKey(get -> get.keyId("arn:aws:kms:us-east-1:447120983316:key/x")))
                .isInstanceOf(InvalidArnException.class);
        assertThatThrownBy(() -> kms().createKey(create -> create.multiRegion(true)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aKeyIsDisabledAndEnabled() {
        var key = key();

        kms().disableKey(disable -> disable.keyId(key));

        assertThat(state(key)).isEqualTo(KeyState.DISABLED);
        assertThatThrownBy(() -> kms().enableKeyRotation(enable -> enable.keyId(key)))
                .isInstanceOf(DisabledException.class)
                .hasMessageContaining("is disabled.");
        kms().enableKey(enable -> enable.keyId(key));
        assertThat(state(key)).isEqualTo(KeyState.ENABLED);
    }

    @Test
    void aKeyIsDeletedAfterItsWaitingPeriodUnlessThatIsCancelled() {
        var kept = key();
        var doomed = key();
        kms().createAlias(create -> create.aliasName("alias/doomed").targetKeyId(doomed));
        assertThatThrownBy(() ->
                        kms().scheduleKeyDeletion(delete -> delete.keyId(doomed).pendingWindowInDays(6)))
                .isInstanceOfSatisfying(
                        KmsException.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));

        for (var key : new String[] {kept, doomed}) {
            var scheduled =
                    kms().scheduleKeyDeletion(delete -> delete.keyId(key).pendingWindowInDays(7));
            assertThat(scheduled.keyState()).isEqualTo(KeyState.PENDING_DELETION);
            assertThat(state(key)).isEqualTo(KeyState.PENDING_DELETION);
            assertThatThrownBy(() -> kms().enableKey(enable -> enable.keyId(key)))
                    .isInstanceOf(KmsInvalidStateException.class)
                    .hasMessageContaining("is pending deletion.");
        }
        kms().cancelKeyDeletion(cancel -> cancel.keyId(kept));
        STANDIN.standin().clock().advance(Duration.ofDays(7));

        assertThat(state(kept)).isEqualTo(KeyState.DISABLED);
        assertThatThrownBy(() -> state(doomed)).isInstanceOf(NotFoundException.class);
        assertThat(kms().listAliasesPaginator().aliases())
                .noneMatch(alias -> alias.aliasName().equals("alias/doomed"));
        assertThatThrownBy(() -> kms().cancelKeyDeletion(cancel -> cancel.keyId(kept)))
                .isInstanceOf(KmsInvalidStateException.class);
    }

    @Test
    void anAliasIsTakenOnceMovedAndDeleted() {
        var first = key();
        var second = key();
        kms().createAlias(create -> create.aliasName("alias/moving").targetKeyId(first));
        assertThatThrownBy(() -> kms().createAlias(
                                create -> create.aliasName("alias/moving").targetKeyId(second)))
                .isInstanceOf(AlreadyExistsException.class);
        for (var name : new String[] {"moving", "alias/aws/moving"}) {
            assertThatThrownBy(() ->
                            kms().createAlias(create -> create.aliasName(name).targetKeyId(second)))
                    .isInstanceOf(InvalidAliasNameException.class);
        }

        kms().updateAlias(update -> update.aliasName("alias/moving").targetKeyId(second));

        assertThat(kms().listAliases(list -> list.keyId(second)).aliases())
                .singleElement()
                .satisfies(alias -> assertThat(alias.targetKeyId()).isEqualTo(second));
        kms().deleteAlias(delete -> delete.aliasName("alias/moving"));
        assertThatThrownBy(() -> kms().deleteAlias(delete -> delete.aliasName("alias/moving")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void tagsAreAddedAndRemoved() {
        var key = key();

        kms().tagResource(tag -> tag.keyId(key).tags(tag("team", "ml"), tag("AmazonDataZoneEnvironment", "true")));
        kms().untagResource(untag -> untag.keyId(key).tagKeys("team"));

        assertThat(kms().listResourceTags(list -> list.keyId(key)).tags())
                .containsExactly(tag("AmazonDataZoneEnvironment", "true"));
        assertThatThrownBy(() -> kms().tagResource(tag -> tag.keyId(key).tags(tag("aws:x", "y"))))
                .isInstanceOf(TagException.class);
    }

    @Test
    void rotationHasAPeriodAndANextDate() {
        var key = key();
        assertThat(kms().getKeyRotationStatus(get -> get.keyId(key)).keyRotationEnabled())
                .isFalse();

        kms().enableKeyRotation(enable -> enable.keyId(key).rotationPeriodInDays(90));

        var status = kms().getKeyRotationStatus(get -> get.keyId(key));
        assertThat(status.keyRotationEnabled()).isTrue();
        assertThat(status.rotationPeriodInDays()).isEqualTo(90);
        assertThat(status.nextRotationDate())
                .isAfter(STANDIN.standin().clock().now().plus(Duration.ofDays(89)));
        kms().disableKeyRotation(disable -> disable.keyId(key));
        assertThat(kms().getKeyRotationStatus(get -> get.keyId(key)).keyRotationEnabled())
                .isFalse();
    }

    @Test
    void keysAreListedInPages() {
        for (var i = 0; i < 3; i++) {
            key();
        }

        var first = kms().listKeys(list -> list.limit(2));

        assertThat(first.truncated()).isTrue();
        assertThat(first.keys()).hasSize(2);
        assertThat(kms().listKeys(list -> list.limit(2).marker(first.nextMarker()))
                        .keys())
                .doesNotContainAnyElementsOf(first.keys());
        assertThatThrownBy(() -> kms().listKeys(list -> list.marker("forged")))
                .isInstanceOf(InvalidMarkerException.class);
    }

    private static String key() {
        return kms().createKey().keyMetadata().keyId();
    }

    private static KeyState state(String key) {
        return kms().describeKey(get -> get.keyId(key)).keyMetadata().keyState();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().tagKey(key).tagValue(value).build();
    }

    private static void assertMissing(String name, String message) {
        assertThatThrownBy(() -> kms().describeKey(get -> get.keyId(name)))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(message);
    }
}
