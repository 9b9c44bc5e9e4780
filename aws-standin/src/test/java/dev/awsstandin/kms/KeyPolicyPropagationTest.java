package dev.awsstandin.kms;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.Delays;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;

/** A key policy is read at once and decides later. */
class KeyPolicyPropagationTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin(Delays.none().policyPropagation(MINUTE));

    private final KmsClient administrator = STANDIN.client(KmsClient.builder(), ADMINISTRATOR);

    @Test
    void aPolicyThatIsPutHoldsLater() {
        var guest = STANDIN.client(KmsClient.builder(), new People(STANDIN).user("guest"));
        var key = administrator
                .createKey(create -> create.policy(policy("kms:DescribeKey")))
                .keyMetadata()
                .keyId();
        assertThat(guest.describeKey(get -> get.keyId(key)).keyMetadata()).isNotNull();
        var other = policy("kms:GetKeyPolicy");

        administrator.putKeyPolicy(put -> put.keyId(key).policy(other));

        assertThat(administrator.getKeyPolicy(get -> get.keyId(key)).policy()).isEqualTo(other);
        assertThat(guest.describeKey(get -> get.keyId(key)).keyMetadata()).isNotNull();
        assertThatThrownBy(() -> guest.getKeyPolicy(get -> get.keyId(key))).isInstanceOf(KmsException.class);
        STANDIN.standin().clock().advance(MINUTE);
        assertThat(guest.getKeyPolicy(get -> get.keyId(key)).policy()).isEqualTo(other);
        assertThatThrownBy(() -> guest.describeKey(get -> get.keyId(key))).isInstanceOf(KmsException.class);
    }

    private static String policy(String action) {
        return """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::447120983316:root"},
                   "Action": "kms:*", "Resource": "*"},
                  {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::447120983316:user/guest"},
                   "Action": "%s", "Resource": "*"}]}""".formatted(action);
    }
}
