package dev.awsstandin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenInputTest {

    static Stream<OperationModel> operations() {
        return ServiceModel.load("datazone").operations().values().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aGoodInputPassesAndEveryBrokenOneIsRefused(OperationModel operation) {
        assertThat(RequestValidator.check(operation, SampleInput.of(operation))).isEmpty();

        assertThat(BrokenInput.of(operation))
                .allSatisfy(broken -> assertThat(RequestValidator.check(operation, broken.input()))
                        .as(broken.what())
                        .hasValueSatisfying(
                                refused -> assertThat(refused.message()).contains(broken.expected())));
    }
}
