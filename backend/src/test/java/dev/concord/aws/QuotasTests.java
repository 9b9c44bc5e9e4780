package dev.concord.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.DataZoneClient;

class QuotasTests {
    /** A wrong name would leave the operation with the default rate. */
    @Test
    void everyQuotaIsOneOfAnOperationThatThereIs() {
        var operations = Arrays.stream(DataZoneClient.class.getMethods())
                .map(method -> "datazone:" + method.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                        + method.getName().substring(1))
                .collect(Collectors.toSet());
        assertThat(Quotas.published().rates()).isNotEmpty().allSatisfy((operation, rate) -> {
            assertThat(operations).contains(operation);
            assertThat(rate).isPositive();
        });
    }
}
