package dev.awsstandin.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.Delays;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.AuthMode;
import software.amazon.awssdk.services.sagemaker.model.ResourceInUseException;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** A stand-in in which all of Studio takes a minute. */
abstract class InStudio {

    static final Duration MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin(
            Delays.none().rolePropagation(Duration.ofSeconds(3)).deployment(MINUTE));

    static final AtomicInteger NUMBERS = new AtomicInteger();

    static SageMakerClient client() {
        return STANDIN.sageMaker();
    }

    static void later() {
        STANDIN.standin().clock().advance(MINUTE);
    }

    static String newDomain(AuthMode mode) {
        return client().createDomain(create -> create.domainName("domain-" + NUMBERS.incrementAndGet())
                        .authMode(mode)
                        .defaultUserSettings(settings -> {}))
                .domainId();
    }

    static String domain(AuthMode mode) {
        var id = newDomain(mode);
        later();
        return id;
    }

    static void create(String domain, String name) {
        client().createUserProfile(create -> create.domainId(domain).userProfileName(name));
    }

    static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    static void assertInUse(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ResourceInUseException.class).hasMessageContaining(message);
    }

    static void assertRefused(String code, String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SageMakerException.class, refused -> {
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(refused.awsErrorDetails().errorMessage()).contains(message);
        });
    }
}
