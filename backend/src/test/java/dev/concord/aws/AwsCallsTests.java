package dev.concord.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.concord.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import software.amazon.awssdk.services.datazone.DataZoneClient;

@ServiceTest
class AwsCallsTests {
    private static final Principal SOMEBODY = Principal.system("arn:aws:iam::447120983316:role/concord/x");

    @Autowired
    AwsCalls calls;

    @Autowired
    DataZoneClient datazone;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void awsIsNeverCalledInsideATransaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> getDomain()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside a database transaction");
    }

    @Test
    void awsIsNeverCalledWhileARequestWaits() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        assertThatThrownBy(this::getDomain)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("while a request waits");
    }

    @Test
    void anAwsThatDoesNotAnswerIsBrokenAndWorthAnotherTry() {
        assertThatThrownBy(this::getDomain)
                .asInstanceOf(type(AwsFailure.class))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(AwsFailure.Kind.BROKEN))
                .satisfies(failure -> assertThat(failure.passing()).isTrue());
    }

    @Test
    void theSourceIdentityIsOpaqueAndFitsAws() {
        assertThat(new Principal("r", "ines.duarte@example.com").sourceIdentity())
                .doesNotContain("@")
                .hasSizeBetween(2, 64);
        assertThat(new Principal("r", "7a1f-33").sourceIdentity()).isEqualTo("7a1f-33");
    }

    private void getDomain() {
        calls.call(
                SOMEBODY,
                with -> datazone.getDomain(get -> get.identifier("dzd_test").overrideConfiguration(with)));
    }
}
